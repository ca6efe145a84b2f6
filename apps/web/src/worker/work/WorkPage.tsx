import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Shell } from '../../shared/room/Shell.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Closed } from './Closed.tsx'
import { Receipt } from './Receipt.tsx'
import { Workbench } from './Workbench.tsx'

const route = getRouteApi('/worker/assignments/$assignmentId')

/** One assignment: the task while it is held, a receipt when it is submitted, what became of it otherwise. */
export function WorkPage() {
  const { assignmentId } = route.useParams()
  const mine = useQuery({
    ...operationQuery('GetMyAssignment', { AssignmentId: assignmentId }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (!mine.data)
    return (
      <Shell room="worker">
        <Page title={mine.error ? t`This assignment could not be opened` : t`Opening the HIT`}>
          {mine.error ? (
            <>
              <Problem error={mine.error} retry={() => void mine.refetch()} />
              <div>
                <ButtonLink to="/worker/queue" variant="default">
                  <Trans>See your queue</Trans>
                </ButtonLink>
              </div>
            </>
          ) : (
            <Waiting rows={3} height={64} />
          )}
        </Page>
      </Shell>
    )
  const { Assignment: assignment, HIT: hit, Task: task, Draft: draft } = mine.data
  if (assignment.Status === 'Accepted' && task)
    return <Workbench key={assignmentId} assignment={assignment} hit={hit} task={task} draft={draft} />
  if (assignment.Status === 'Returned' || assignment.Status === 'Abandoned' || assignment.Status === 'Accepted')
    return <Closed assignment={assignment} />
  return <Receipt key={assignmentId} assignment={assignment} />
}
