import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { AssignmentFilters } from './AssignmentFilters.tsx'
import { AssignmentLine } from './AssignmentLine.tsx'
import styles from './Earnings.module.css'
import { states } from './search.ts'

const route = getRouteApi('/worker/shell/earnings')

/** Every assignment that was submitted, newest first. */
export function MyAssignments() {
  const { state, from, to } = route.useSearch()
  const pages = usePages('ListMyAssignments', {
    Statuses: state ? [state] : [...states],
    ...(from && { From: from }),
    ...(to && { To: to }),
    MaxResults: 25,
  })
  const assignments = pages.data?.pages.flatMap((page) => page.Assignments) ?? []
  return (
    <section aria-labelledby="assignments" className={styles.assignments}>
      <h2 id="assignments">
        <Trans>Assignments</Trans>
      </h2>
      <AssignmentFilters />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} />}
      {pages.data && assignments.length === 0 && (state || from || to) && (
        <Empty
          title={t`No assignment is like that`}
          next={
            <ButtonLink to="/worker/earnings" search={{}} variant="default">
              <Trans>Show all assignments</Trans>
            </ButtonLink>
          }
        />
      )}
      {pages.data && assignments.length === 0 && !(state || from || to) && (
        <Empty
          title={t`Nothing submitted yet`}
          next={
            <ButtonLink to="/worker">
              <Trans>Find work</Trans>
            </ButtonLink>
          }
        >
          <Trans>Each HIT that you submit is listed here with its state, what the Requester said, and any bonus.</Trans>
        </Empty>
      )}
      {assignments.length > 0 && (
        <ul className={styles.list}>
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.AssignmentId} assignment={assignment} />
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more assignments`} />
    </section>
  )
}
