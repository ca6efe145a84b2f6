import type { Appeal } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Id } from '../Id.tsx'
import { Moment } from '../Moment.tsx'
import { Money } from '../Money.tsx'
import { rejectionWords } from '../rejection-words.ts'
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
          <Trans>
            appealed <Moment at={appeal.AppealTime} />
          </Trans>
        </span>
        {appeal.RequesterName && (
          <span>
            <Trans>
              rejected by <span dir="auto">{appeal.RequesterName}</span>
            </Trans>
          </span>
        )}
        {appeal.WorkerId && (
          <span>
            <Trans>
              Worker <Id of={appeal.WorkerId} what="WorkerId" />
            </Trans>
          </span>
        )}
        <span>
          <Trans>
            Assignment <Id of={appeal.AssignmentId} what="AssignmentId" />
          </Trans>
        </span>
      </p>
      <dl className={styles.case}>
        <dt>
          <Trans>Reason</Trans>
        </dt>
        <dd dir="auto">
          {appeal.RejectionReason ? rejectionWords(appeal.RejectionReason) : appeal.RequesterFeedback || t`none`}
        </dd>
        {appeal.RejectionEvidence && (
          <>
            <dt>
              <Trans>Evidence</Trans>
            </dt>
            <dd dir="auto">{appeal.RejectionEvidence}</dd>
          </>
        )}
        <dt>
          <Trans>Appeal</Trans>
        </dt>
        <dd dir="auto">{appeal.Text}</dd>
        {fields.map(([name, value]) => (
          <div key={name} className={styles.field}>
            <dt>
              <Trans>Answer: {name}</Trans>
            </dt>
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
      </dl>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={() => onDecide('Upheld')}>
          <Trans>Uphold the rejection…</Trans>
        </Button>
        <Button variant="default" size="sm" onClick={() => onDecide('Overturned')}>
          <Trans>Overturn and pay…</Trans>
        </Button>
      </div>
    </li>
  )
}
