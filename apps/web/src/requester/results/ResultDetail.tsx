import type { Result } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { duration, shortened } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import styles from './ResultDetail.module.css'
import type { Review } from './review.ts'

/** One answer in full, who gave it and when, and the decision about it. */
export function ResultDetail({ result, unit, review }: { result: Result; unit: string; review: Review }) {
  const fields = Object.entries(result.Fields)
  const isAtHand = review.targets.length === 1 && review.targets[0]?.AssignmentId === result.AssignmentId
  return (
    <article className={styles.detail} aria-label="The result at hand">
      <header className={styles.head}>
        <StatusMark status={result.AssignmentStatus} />
        <Id of={result.AssignmentId} what="AssignmentId" />
      </header>
      <dl className={styles.fields}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value === '' ? <span className="quiet">empty</span> : value}</dd>
          </div>
        ))}
        {fields.length === 0 && (
          <p className="quiet">
            {result.Sealed
              ? 'The answer is sealed: it was rejected, so it is not paid for and not shown.'
              : 'The answer has no fields.'}
          </p>
        )}
      </dl>
      {isAtHand && <Decisions result={result} review={review} />}
      <dl className={styles.facts}>
        <dt>Worker</dt>
        <dd>
          <Id of={result.WorkerId} what="WorkerId" />
        </dd>
        <dt>HIT</dt>
        <dd>
          <Link to="/requester/hits/$hitId" params={{ hitId: result.HITId }} className="mono" title={result.HITId}>
            {shortened(result.HITId)}
          </Link>
        </dd>
        <dt>Submitted</dt>
        <dd>
          <Moment at={result.SubmitTime} />
        </dd>
        <dt>From accepting</dt>
        <dd>{duration(result.WorkTimeInSeconds)}</dd>
        {result.TimeMeasured && (
          <>
            <dt>Of it at work</dt>
            <dd>{duration(result.ActiveSeconds)}, measured</dd>
          </>
        )}
        {result.AssignmentStatus === 'Submitted' && (
          <>
            <dt>Approved by itself</dt>
            <dd>
              <Moment at={result.AutoApprovalTime} />
            </dd>
          </>
        )}
        {result.ApprovalTime && (
          <>
            <dt>Approved</dt>
            <dd>
              <Moment at={result.ApprovalTime} />
            </dd>
          </>
        )}
        {result.RejectionTime && (
          <>
            <dt>Rejected</dt>
            <dd>
              <Moment at={result.RejectionTime} />
            </dd>
          </>
        )}
        {result.RequesterFeedback && (
          <>
            <dt>Your feedback</dt>
            <dd dir="auto">{result.RequesterFeedback}</dd>
          </>
        )}
        {Number(result.Bonus) > 0 && (
          <>
            <dt>Bonus</dt>
            <dd>
              <Money amount={result.Bonus} unit={unit} />
            </dd>
          </>
        )}
      </dl>
    </article>
  )
}

function Decisions({ result, review }: { result: Result; review: Review }) {
  return (
    <div className={styles.decisions}>
      {result.AssignmentStatus === 'Submitted' && (
        <>
          <Button size="sm" onClick={review.approve} loading={review.isPending}>
            Approve
          </Button>
          <Button size="sm" variant="default" color="bad" onClick={() => review.open('reject')}>
            Reject…
          </Button>
        </>
      )}
      {result.AssignmentStatus === 'Rejected' && (
        <Button size="sm" variant="default" onClick={() => review.open('overturn')}>
          Approve after all…
        </Button>
      )}
      <Button size="sm" variant="default" onClick={() => review.open('bonus')}>
        Send a bonus…
      </Button>
    </div>
  )
}
