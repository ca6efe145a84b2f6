import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Id } from '../../shared/Id.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ItemsBar } from '../batches/ItemsBar.tsx'
import styles from './Batch.module.css'
import { BatchActions } from './BatchActions.tsx'
import { BatchFigures } from './BatchFigures.tsx'
import { Downloads } from './Downloads.tsx'
import { Invitation } from './Invitation.tsx'
import { Labels } from './Labels.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { Price } from './Price.tsx'
import { ProjectWorkers } from './ProjectWorkers.tsx'

const route = getRouteApi('/requester/shell/batches/$batchId')

const secondsBetweenLooks = 10
const isAtRest = (batch: Batch) => ['Draft', 'Priced', 'Paused', 'Cancelled', 'Finished'].includes(batch.BatchStatus)

/** One batch: how far it is, what it costs, how good its labels are, and the labels. */
export function BatchPage() {
  const { batchId } = route.useParams()
  const found = useQuery({
    ...operationQuery('GetBatch', { BatchId: batchId }),
    // What nobody does is not told: HITs made in the background, and a forecast that moves with time.
    refetchInterval: ({ state: { data } }) => data && !isAtRest(data.Batch) && secondsBetweenLooks * 1000,
  })
  useLive('GetBatch', 'GetBatchLabels', 'ListProjectWorkers')
  const batch = found.data?.Batch
  const project = useQuery({
    ...operationQuery('GetProject', { ProjectId: batch?.ProjectId ?? '' }),
    enabled: batch !== undefined,
  })
  if (!batch)
    return (
      <Page title={t`Batch`} width="wide">
        {found.error ? (
          <>
            <Problem error={found.error} retry={() => void found.refetch()} />
            <div>
              <ButtonLink to="/requester/batches" variant="default">
                <Trans>See your batches</Trans>
              </ButtonLink>
            </div>
          </>
        ) : (
          <Waiting rows={4} height={64} />
        )}
      </Page>
    )
  return (
    <Page
      title={batch.Name}
      width="wide"
      lead={
        <span className={styles.lead}>
          <StatusMark status={batch.BatchStatus} />
          {project.data && <span dir="auto">{project.data.Project.Name}</span>}
          <Id of={batch.BatchId} what="BatchId" />
        </span>
      }
      aside={<BatchActions batch={batch} />}
    >
      {(batch.BatchStatus === 'Priced' || batch.BatchStatus === 'Draft') && <Price batch={batch} />}
      <May call="CreateInvitation">
        <Invitation batch={batch} />
      </May>
      <ItemsBar items={batch.Items} />
      <BatchFigures batch={batch} />
      <PlanFacts batch={batch} />
      <Downloads batch={batch} kind={project.data?.Project.AnswerKind} />
      <Parts batch={batch} />
    </Page>
  )
}

function Parts({ batch }: { batch: Batch }) {
  const { tab, ...rest } = route.useSearch()
  const { status, invite } = rest
  const navigate = route.useNavigate()
  return (
    <Tabs
      value={tab ?? 'labels'}
      onChange={(value) =>
        void navigate({ to: '.', search: value === 'workers' ? { ...rest, tab: 'workers' } : rest, replace: true })
      }
      keepMounted={false}
    >
      <Tabs.List>
        <Tabs.Tab value="labels">
          <Trans>Labels</Trans>
        </Tabs.Tab>
        <Tabs.Tab value="workers">
          <Trans>Workers</Trans>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="labels" pt="md">
        <Labels
          batch={batch}
          status={status}
          onStatus={(next) =>
            void navigate({
              to: '.',
              search: { ...(invite && { invite }), ...(next && { status: next }) },
              replace: true,
            })
          }
        />
      </Tabs.Panel>
      <Tabs.Panel value="workers" pt="md">
        <ProjectWorkers projectId={batch.ProjectId} />
      </Tabs.Panel>
    </Tabs>
  )
}
