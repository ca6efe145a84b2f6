import type { MyAssignment, RejectionReason } from '@kempelen/protocol'
import { rejectionSentences } from '@kempelen/rules'
import { duration } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
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
            {hasBonus && (
              <span className={styles.bonus}>
                + <Money amount={bonus} unit={unit} /> bonus
              </span>
            )}
          </span>
        </summary>
        <dl className={styles.detail}>
          <dt>Requester</dt>
          <dd dir="auto">{assignment.RequesterName}</dd>
          {assignment.RejectionReason && <Rejection assignment={assignment} reason={assignment.RejectionReason} />}
          {assignment.RequesterFeedback && !assignment.RejectionReason && (
            <>
              <dt>Feedback</dt>
              <dd dir="auto">{assignment.RequesterFeedback}</dd>
            </>
          )}
          {assignment.Status === 'Submitted' && assignment.AutoApprovalTime && (
            <>
              <dt>Yours at the latest</dt>
              <dd>
                <Moment at={assignment.AutoApprovalTime} />, unless the Requester rejects it
              </dd>
            </>
          )}
          {assignment.DecisionTime && (
            <>
              <dt>Decided</dt>
              <dd>
                <Moment at={assignment.DecisionTime} />
              </dd>
            </>
          )}
          <dt>Time at work</dt>
          <dd>
            {assignment.TimeMeasured
              ? `${duration(assignment.ActiveSeconds)}, measured`
              : 'not measured: counted from accepting to submitting'}
          </dd>
          <dt>Assignment</dt>
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
      <dt>Reason</dt>
      <dd>{rejectionSentences[reason]}</dd>
      <dt>Evidence</dt>
      <dd className={styles.evidence} dir="auto">
        {assignment.RejectionEvidence}
      </dd>
    </>
  )
}
