import { t } from '@lingui/core/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { statusOf } from '../../shared/status.ts'
import styles from './Earnings.module.css'
import { type EarningsSearch, earningsSearch, states } from './search.ts'

const route = getRouteApi('/worker/shell/earnings')

/** Which assignments are listed: by state and by day of submission. */
export function AssignmentFilters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Record<string, unknown>) =>
    void navigate({ to: '.', search: earningsSearch({ ...search, ...part }) as EarningsSearch, replace: true })
  return (
    <search className={styles.filters}>
      <NativeSelect
        label={t`State`}
        data={[
          { value: '', label: t`All states` },
          ...states.map((state) => ({ value: state, label: statusOf(state).word })),
        ]}
        value={search.state ?? ''}
        onChange={(event) => change({ state: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t`From day`}
        value={search.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t`To day`}
        value={search.to ?? ''}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </search>
  )
}
