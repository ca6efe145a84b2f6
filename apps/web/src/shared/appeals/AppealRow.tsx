import type { Appeal } from '@kempelen/protocol'
import { rejectionSentences } from '@kempelen/rules'
import { Button } from '@mantine/core'
import { Id } from '../Id.tsx'
import { Moment } from '../Moment.tsx'
import { Money } from '../Money.tsx'
import styles from './Appeals.module.css'
import type { Choice } from './Appeals.tsx'

/** One appeal: what was answered, why it was rejected, what its Worker says. */
export function AppealRow({ appeal, onDecide }: { appeal: Appeal; onDecide: (decision: Choice['decision']) => void }) {
  const fields = Object.entries(appeal.Fields)
  return (
    <li className={styles.row}>
      <header className={styles.head}>
        <h3 className={styles.title} dir="auto">
          {appeal.Title}
        </h3>
        <Money amount={appeal.Reward} unit={appeal.Unit} className={styles.reward} />
      </header>
      <p className={styles.facts}>
        <span>
          appealed <Moment at={appeal.AppealTime} />
        </span>
        {appeal.RequesterName && (
          <span>
            rejected by <span dir="auto">{appeal.RequesterName}</span>
          </span>
        )}
        {appeal.WorkerId && (
          <span>
            Worker <Id of={appeal.WorkerId} what="WorkerId" />
          </span>
        )}
        <span>
          Assignment <Id of={appeal.AssignmentId} what="AssignmentId" />
        </span>
      </p>
      <dl className={styles.case}>
        <dt>Reason</dt>
        <dd dir="auto">
          {appeal.RejectionReason ? rejectionSentences[appeal.RejectionReason] : appeal.RequesterFeedback || 'none'}
        </dd>
        {appeal.RejectionEvidence && (
          <>
            <dt>Evidence</dt>
            <dd dir="auto">{appeal.RejectionEvidence}</dd>
          </>
        )}
        <dt>Appeal</dt>
        <dd dir="auto">{appeal.Text}</dd>
        {fields.map(([name, value]) => (
          <div key={name} className={styles.field}>
            <dt>Answer: {name}</dt>
            <dd dir="auto">{value === '' ? <span className="quiet">empty</span> : value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={() => onDecide('Upheld')}>
          Uphold the rejection…
        </Button>
        <Button variant="default" size="sm" onClick={() => onDecide('Overturned')}>
          Overturn and pay…
        </Button>
      </div>
    </li>
  )
}
