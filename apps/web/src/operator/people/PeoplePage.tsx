import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { type PeopleSearch, peopleSearch, roles } from './search.ts'

const route = getRouteApi('/operator/shell/people')

/** Everybody who can act here. */
export function PeoplePage() {
  useLive('ListPeople')
  const search: PeopleSearch = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Record<string, unknown>) =>
    void navigate({ to: '.', search: peopleSearch({ ...search, ...part }), replace: true })
  const { q, role, state } = search
  const pages = usePages('ListPeople', {
    ...(q && { SearchTerm: q }),
    ...(role && { Role: role }),
    ...(state && { Suspended: true }),
    MaxResults: 50,
  })
  const people = pages.data?.pages.flatMap((page) => page.People) ?? []
  const words = { Worker: t`Workers`, Requester: t`Requesters`, Operator: t`Operators` }
  return (
    <Page title={t`People`} lead={t`People with an account, and Workers and Requesters that are programs.`}>
      <search className={styles.filters}>
        <TextInput
          label={t`Find`}
          description={t`Part of a name, the beginning of an e-mail address, or an id`}
          defaultValue={q ?? ''}
          onChange={({ currentTarget }) => change({ q: currentTarget.value })}
        />
        <NativeSelect
          label={t`Role`}
          data={[{ value: '', label: t`Everybody` }, ...roles.map((value) => ({ value, label: words[value] }))]}
          value={role ?? ''}
          onChange={({ currentTarget }) => change({ role: currentTarget.value })}
        />
        <NativeSelect
          label={t`Standing`}
          data={[
            { value: '', label: t`All` },
            { value: 'suspended', label: t`Suspended` },
          ]}
          value={state ?? ''}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
        />
      </search>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={6} height={28} />}
      {pages.data && people.length === 0 && (
        <Empty title={t`Nobody fits`}>
          <Trans>Change what is looked for: names are found by any part, e-mail addresses by their beginning.</Trans>
        </Empty>
      )}
      {people.length > 0 && <PeopleTable people={people} />}
      <More pages={pages} verb={t`Show more people`} />
    </Page>
  )
}
