import type { Result } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { duration, shortened } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import styles from './ResultDetail.module.css'
import { knowable, type Review } from './review.ts'
import { SeenTask } from './SeenTask.tsx'

interface Props {
  readonly result: Result
  readonly unit: string
  readonly review: Review
  /** Shows what else this Worker has answered. */
  readonly onWorker: () => void
}

/** One answer in full, who gave it and when, and the decision about it. */
export function ResultDetail({ result, unit, review, onWorker }: Props) {
  const fields = Object.entries(result.Fields)
  const statusShown = review.waiting.get(result.AssignmentId) ?? result.AssignmentStatus
  const isAtHand = review.targets.length === 1 && review.targets[0]?.AssignmentId === result.AssignmentId
  return (
    <article className={styles.detail} aria-label={t`The result at hand`}>
      <header className={styles.head}>
        <StatusMark status={statusShown} />
        <Id of={result.AssignmentId} what="AssignmentId" />
      </header>
      {isAtHand && <Decisions review={review} />}
      {!result.Sealed && <SeenTask assignmentId={result.AssignmentId} />}
      <dl className={styles.fields}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">
              {value === '' ? (
                <span className="quiet">
                  <Trans>empty</Trans>
                </span>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        {fields.length === 0 && (
          <p className="quiet">
            {result.Sealed
              ? t`The answer is sealed: it was rejected, so it is not paid for and not shown.`
              : t`The answer has no fields.`}
          </p>
        )}
      </dl>
      <dl className={styles.facts}>
        <dt>
          <Trans>Worker</Trans>
        </dt>
        <dd className={styles.worker}>
          <Id of={result.WorkerId} what="WorkerId" />
          <Button variant="subtle" size="compact-xs" onClick={onWorker}>
            <Trans>Only theirs</Trans>
          </Button>
          <Link to="/requester/workers/$workerId" params={{ workerId: result.WorkerId }} className="small">
            <Trans>Their page, to block or qualify</Trans>
          </Link>
          <Link
            to="/requester/messages/$workerId"
            params={{ workerId: result.WorkerId }}
            search={{ assignment: result.AssignmentId }}
            className="small"
          >
            <Trans>Write to them</Trans>
          </Link>
        </dd>
        <dt>HIT</dt>
        <dd>
          <Link to="/requester/hits/$hitId" params={{ hitId: result.HITId }} className="mono" title={result.HITId}>
            {shortened(result.HITId)}
          </Link>
        </dd>
        <dt>
          <Trans>Submitted</Trans>
        </dt>
        <dd>
          <Moment at={result.SubmitTime} />
        </dd>
        <dt>
          <Trans>From accepting</Trans>
        </dt>
        <dd>{duration(result.WorkTimeInSeconds)}</dd>
        {result.TimeMeasured && (
          <>
            <dt>
              <Trans>Of it at work</Trans>
            </dt>
            <dd>
              <Trans>{duration(result.ActiveSeconds)}, measured</Trans>
            </dd>
          </>
        )}
        {result.AssignmentStatus === 'Submitted' && (
          <>
            <dt>
              <Trans>Approved by itself</Trans>
            </dt>
            <dd>
              <Moment at={result.AutoApprovalTime} />
            </dd>
          </>
        )}
        {result.ApprovalTime && (
          <>
            <dt>
              <Trans>Approved</Trans>
            </dt>
            <dd>
              <Moment at={result.ApprovalTime} />
            </dd>
          </>
        )}
        {result.RejectionTime && (
          <>
            <dt>
              <Trans>Rejected</Trans>
            </dt>
            <dd>
              <Moment at={result.RejectionTime} />
            </dd>
          </>
        )}
        {result.RequesterFeedback && (
          <>
            <dt>
              <Trans>Your feedback</Trans>
            </dt>
            <dd dir="auto">{result.RequesterFeedback}</dd>
          </>
        )}
        {Number(result.Bonus) > 0 && (
          <>
            <dt>
              <Trans>Bonus</Trans>
            </dt>
            <dd>
              <Money amount={result.Bonus} unit={unit} />
            </dd>
          </>
        )}
      </dl>
    </article>
  )
}

const knownWords = () =>
  t`Its row is mixed in among the others and tells who works with care; who has answered it already is not judged by it.`

function Decisions({ review }: { review: Review }) {
  return (
    <div className={styles.decisions}>
      {review.openTo('reject').length > 0 && (
        <>
          <Button size="sm" onClick={review.approve}>
            <Trans>Approve</Trans>
          </Button>
          <Button size="sm" variant="default" color="bad" onClick={() => review.open('reject')}>
            <Trans>Reject…</Trans>
          </Button>
        </>
      )}
      {review.openTo('overturn').length > 0 && (
        <Button size="sm" variant="default" onClick={() => review.open('overturn')}>
          <Trans>Approve after all…</Trans>
        </Button>
      )}
      <May call="SendBonus">
        <Button size="sm" variant="default" onClick={() => review.open('bonus')}>
          <Trans>Send a bonus…</Trans>
        </Button>
      </May>
      {knowable(review.targets).length > 0 && (
        <May call="MakeKnownAnswer">
          <Button size="sm" variant="default" onClick={review.makeKnown} title={knownWords()}>
            <Trans>Make it a known answer</Trans>
          </Button>
        </May>
      )}
      <May call="CreateAdditionalAssignmentsForHIT">
        <Button size="sm" variant="default" onClick={review.askAgain}>
          <Trans>Ask one more Worker</Trans>
        </Button>
      </May>
    </div>
  )
}
