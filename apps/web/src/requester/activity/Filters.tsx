import { t } from '@lingui/core/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import styles from './Activity.module.css'
import { type ActivitySearch, activitySearch } from './search.ts'

const route = getRouteApi('/requester/shell/activity')

/** Which events are shown, as it stands in the address. */
export function Filters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [subject, setSubject] = useState(search.subject ?? '')
  const put = (change: { [K in keyof ActivitySearch]?: string }) =>
    void navigate({ to: '.', search: activitySearch({ ...search, ...change }), replace: true })
  return (
    <form
      className={styles.filters}
      aria-label={t`Filters`}
      onSubmit={(event) => {
        event.preventDefault()
        put({ subject })
      }}
    >
      <NativeSelect
        label={t`Kind`}
        value={search.kind ?? ''}
        onChange={({ currentTarget }) => put({ kind: currentTarget.value })}
        data={[
          { value: '', label: t`Everything` },
          { value: 'review', label: t`Reviews` },
          { value: 'work', label: t`Work of Workers` },
          { value: 'publishing', label: t`Publishing` },
          { value: 'workers', label: t`About Workers` },
          { value: 'access', label: t`Members and keys` },
          { value: 'money', label: t`Money` },
        ]}
      />
      <TextInput
        label={t`Id of what it is about`}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        onBlur={() => put({ subject })}
      />
      <TextInput
        type="date"
        label={t`From`}
        value={search.from ?? ''}
        onChange={({ currentTarget }) => put({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t`To`}
        value={search.to ?? ''}
        onChange={({ currentTarget }) => put({ to: currentTarget.value })}
      />
    </form>
  )
}
