import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { isRefusal, operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count, duration } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Block } from './Block.tsx'
import { History } from './History.tsx'
import { Qualifications } from './Qualifications.tsx'
import styles from './Worker.module.css'

const route = getRouteApi('/requester/shell/workers/$workerId')

/** What this Requester knows of one Worker. */
export function WorkerPage() {
  const { workerId } = route.useParams()
  const worker = useQuery(operationQuery('GetRequesterWorker', { WorkerId: workerId }))
  if (isRefusal(worker.error, 'InvalidParameterValue', 'ValidationException')) return <NoWorker />
  const facts = worker.data?.Worker
  return (
    <Page
      title={t`Worker ${workerId}`}
      heading={
        <Trans>
          Worker <Id of={workerId} what={t`Worker id`} />
        </Trans>
      }
    >
      {worker.error && <Problem error={worker.error} retry={() => void worker.refetch()} />}
      {worker.isPending && <Waiting rows={2} height={64} />}
      {worker.data && facts && (
        <>
          <Figures>
            <Figure name={t`Submitted`} from={t`${count(facts.ToReview)} to review`}>
              {count(facts.Submitted)}
            </Figure>
            <Figure name={t`Approved`} from={t`${count(facts.Approved)} approved, ${count(facts.Rejected)} rejected`}>
              {facts.ApprovalPercent === undefined ? '–' : `${facts.ApprovalPercent} %`}
            </Figure>
            <Figure name={t`Median time`} from={t`of the last 25`}>
              {facts.MedianSeconds === undefined ? '–' : duration(facts.MedianSeconds)}
            </Figure>
            <Figure name={t`Bonuses`} from={t`beside the rewards`}>
              <Money amount={facts.Bonuses} unit={facts.Unit} />
            </Figure>
          </Figures>
          <div className={styles.acts}>
            <May call="SendMessageToWorker">
              <ButtonLink to="/requester/messages/$workerId" params={{ workerId }} variant="default">
                <Trans>Write to this Worker</Trans>
              </ButtonLink>
            </May>
            <Block workerId={workerId} reason={worker.data.BlockReason} at={worker.data.BlockTime} />
          </div>
          <Qualifications held={worker.data.Qualifications} />
        </>
      )}
      <History workerId={workerId} />
    </Page>
  )
}

function NoWorker() {
  return (
    <Page title={t`There is no such Worker`}>
      <Empty
        title={t`No Worker with this id has worked for you`}
        next={
          <ButtonLink to="/requester/workers">
            <Trans>See your Workers</Trans>
          </ButtonLink>
        }
      />
    </Page>
  )
}
