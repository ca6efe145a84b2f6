import type { ContestedAssignment } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import styles from './Contested.module.css'

/** One rejection: what was asked, what was answered, why it was rejected, how long the money still waits. */
export function ContestedRow({ assignment, onOverturn }: { assignment: ContestedAssignment; onOverturn: () => void }) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3 className={styles.title} dir="auto">
          {assignment.Title}
        </h3>
        <p className={styles.facts}>
          <span>
            <span dir="auto">{assignment.RequesterName}</span> rejected it <Moment at={assignment.RejectionTime} />
          </span>
          <span>
            {assignment.AppealState === 'Open' ? (
              'waits for the appeal'
            ) : (
              <>
                given back <Moment at={assignment.ContestedUntil} />
              </>
            )}
          </span>
          <span>
            Worker <Id of={assignment.WorkerId} what="WorkerId" />
          </span>
          <span>
            Assignment <Id of={assignment.AssignmentId} what="AssignmentId" />
          </span>
        </p>
        <p className={styles.reason}>
          <span className="quiet">Reason given:</span> <span dir="auto">{assignment.RequesterFeedback ?? 'none'}</span>
        </p>
        {assignment.Answer && (
          <details className={styles.answer}>
            <summary>The answer</summary>
            <pre>{assignment.Answer}</pre>
          </details>
        )}
      </div>
      <Money amount={assignment.Reward} unit={assignment.Unit} className={styles.reward} />
      <Button variant="default" size="sm" onClick={onOverturn}>
        Overturn…
      </Button>
    </li>
  )
}
