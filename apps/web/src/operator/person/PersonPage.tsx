import type { PersonRow } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { shortened } from '../../shared/format.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { Decisions } from './Decisions.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { Standing } from './Standing.tsx'

const route = getRouteApi('/operator/shell/people/$id')

/** Somebody, how they stand, and everything that was decided about them. */
export function PersonPage() {
  useLive('GetPerson', 'ListDecisions')
  const { id } = route.useParams()
  const found = useQuery(operationQuery('GetPerson', { Id: id }))
  const person = found.data?.Person
  return (
    <Page
      title={person?.Name ?? shortened(id)}
      lead={
        <Link to="/operator/people">
          <Trans>All people</Trans>
        </Link>
      }
    >
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Waiting rows={4} />}
      {found.data && person && (
        <>
          <PersonFacts found={found.data} />
          <Standing found={found.data} />
          <section aria-labelledby="decisions" className={styles.part}>
            <h2 id="decisions">
              <Trans>Everything that was decided</Trans>
            </h2>
            {subjectsOf(person).map(([subject, what]) => (
              <Decisions key={subject} id={subject} what={what} />
            ))}
          </section>
        </>
      )}
    </Page>
  )
}

/** What is decided is decided about a Worker, a Requester or a person; a page of a person shows all of them. */
function subjectsOf({ Id: id, WorkerId, RequesterIds }: PersonRow) {
  return [
    ...(WorkerId ? [[WorkerId, t`As Worker`] as const] : []),
    ...RequesterIds.map((one) => [one, t`As Requester ${shortened(one)}`] as const),
    ...(id !== WorkerId && !RequesterIds.includes(id) ? [[id, t`As a person`] as const] : []),
  ]
}
