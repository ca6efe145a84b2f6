import type { Activity } from '@kempelen/protocol'
import { Link } from '@tanstack/react-router'
import { shortened } from '../../shared/format.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import styles from './Activity.module.css'
import { ActorName } from './ActorName.tsx'
import { deedInWords } from './words.ts'

/** One sentence: who did what to what, when. */
export function ActivityLine({ event }: { event: Activity }) {
  const { HITId, BatchId, WorkerId, Role, Amount, Unit } = event.Facts
  const isByWorker = event.Actor.Kind === 'Worker'
  return (
    <li className={styles.line}>
      <p>
        <ActorName actor={event.Actor} /> {deedInWords(event.Type)}
      </p>
      <p className={styles.facts}>
        {Role && <span>{Role in roleWords ? say(roleWords[Role as keyof typeof roleWords].name) : Role}</span>}
        {Amount && <Money amount={Amount} unit={Unit} />}
        {WorkerId && !isByWorker && (
          <Link to="/requester/workers/$workerId" params={{ workerId: WorkerId }} className="mono">
            {shortened(WorkerId)}
          </Link>
        )}
        {BatchId && (
          <Link to="/requester/batches/$batchId" params={{ batchId: BatchId }} className="mono">
            {shortened(BatchId)}
          </Link>
        )}
        {HITId && (
          <Link to="/requester/hits/$hitId" params={{ hitId: HITId }} className="mono">
            {shortened(HITId)}
          </Link>
        )}
      </p>
      <p className={styles.when}>
        <Moment at={event.At} />
      </p>
    </li>
  )
}
