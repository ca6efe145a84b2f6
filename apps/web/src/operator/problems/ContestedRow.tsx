import type { ContestedAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
            <Trans>
              <span dir="auto">{assignment.RequesterName}</span> rejected it <Moment at={assignment.RejectionTime} />
            </Trans>
          </span>
          <span>
            {assignment.AppealState === 'Open' ? (
              t`waits for the appeal`
            ) : (
              <Trans>
                given back <Moment at={assignment.ContestedUntil} />
              </Trans>
            )}
          </span>
          <span>
            <Trans>
              Worker <Id of={assignment.WorkerId} what="WorkerId" />
            </Trans>
          </span>
          <span>
            <Trans>
              Assignment <Id of={assignment.AssignmentId} what="AssignmentId" />
            </Trans>
          </span>
        </p>
        <p className={styles.reason}>
          <span className="quiet">
            <Trans>Reason given:</Trans>
          </span>{' '}
          <span dir="auto">{assignment.RequesterFeedback ?? t`none`}</span>
        </p>
        {assignment.Answer && (
          <details className={styles.answer}>
            <summary>
              <Trans>The answer</Trans>
            </summary>
            <pre>{assignment.Answer}</pre>
          </details>
        )}
      </div>
      <Money amount={assignment.Reward} unit={assignment.Unit} className={styles.reward} />
      <Button variant="default" size="sm" onClick={onOverturn}>
        <Trans>Overturn…</Trans>
      </Button>
    </li>
  )
}
