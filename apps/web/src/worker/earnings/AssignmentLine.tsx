import type { MyAssignment, RejectionReason } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { duration } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { rejectionWords } from '../../shared/rejection-words.ts'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { Appeal } from './Appeal.tsx'
import styles from './Earnings.module.css'

/** One assignment; opened, everything that is known of it. */
export function AssignmentLine({ assignment }: { assignment: MyAssignment }) {
  const { Unit: unit, Bonus: bonus } = assignment
  const hasBonus = Number(bonus) > 0
  return (
    <li>
      <details className={styles.line}>
        <summary>
          <span className={styles.title} dir="auto">
            {assignment.Title}
          </span>
          <StatusMark status={assignment.Status} />
          <span className={styles.when}>{assignment.SubmitTime && <Moment at={assignment.SubmitTime} />}</span>
          <span className={styles.pay}>
            <Money amount={assignment.Reward} unit={unit} />
            {assignment.Status === 'Submitted' && assignment.AutoApprovalTime && (
              <span className={styles.when}>
                <Trans>
                  owed, yours <Moment at={assignment.AutoApprovalTime} />
                </Trans>
              </span>
            )}
            {hasBonus && (
              <span className={styles.bonus}>
                <Trans>
                  + <Money amount={bonus} unit={unit} /> bonus
                </Trans>
              </span>
            )}
          </span>
        </summary>
        <dl className={styles.detail}>
          <dt>
            <Trans>Requester</Trans>
          </dt>
          <dd>
            <bdi>{assignment.RequesterName}</bdi>{' '}
            <Link
              to="/worker/messages/$requesterId"
              params={{ requesterId: assignment.RequesterId }}
              search={{ assignment: assignment.AssignmentId }}
            >
              <Trans>Write to them</Trans>
            </Link>
          </dd>
          {assignment.RejectionReason && <Rejection assignment={assignment} reason={assignment.RejectionReason} />}
          {assignment.RequesterFeedback && !assignment.RejectionReason && (
            <>
              <dt>
                <Trans>Feedback</Trans>
              </dt>
              <dd dir="auto">{assignment.RequesterFeedback}</dd>
            </>
          )}
          {assignment.Status === 'Submitted' && assignment.AutoApprovalTime && (
            <>
              <dt>
                <Trans>Yours at the latest</Trans>
              </dt>
              <dd>
                <Trans>
                  <Moment at={assignment.AutoApprovalTime} />, unless the Requester rejects it
                </Trans>
              </dd>
            </>
          )}
          {assignment.DecisionTime && (
            <>
              <dt>
                <Trans>Decided</Trans>
              </dt>
              <dd>
                <Moment at={assignment.DecisionTime} />
              </dd>
            </>
          )}
          <dt>
            <Trans>Time at work</Trans>
          </dt>
          <dd>
            {assignment.TimeMeasured
              ? t`${duration(assignment.ActiveSeconds)}, measured`
              : t`not measured: counted from accepting to submitting`}
          </dd>
          <dt>
            <Trans>Assignment</Trans>
          </dt>
          <dd>
            <Id of={assignment.AssignmentId} what="AssignmentId" />
          </dd>
          <dt>HIT</dt>
          <dd>
            <Id of={assignment.HITId} what="HITId" />
          </dd>
        </dl>
        {assignment.Status === 'Rejected' && <Appeal assignment={assignment} />}
      </details>
    </li>
  )
}

function Rejection({ assignment, reason }: { assignment: MyAssignment; reason: RejectionReason }) {
  return (
    <>
      <dt>
        <Trans>Reason</Trans>
      </dt>
      <dd>{rejectionWords(reason)}</dd>
      <dt>
        <Trans>Evidence</Trans>
      </dt>
      <dd className={styles.evidence} dir="auto">
        {assignment.RejectionEvidence}
      </dd>
    </>
  )
}
