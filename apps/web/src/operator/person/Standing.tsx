import type { Suspension } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Moment } from '../../shared/Moment.tsx'
import { suspensionWords } from '../../shared/suspension-words.ts'
import styles from '../Operator.module.css'
import { Reinstate } from './Reinstate.tsx'
import { Suspend } from './Suspend.tsx'

/** Whether somebody is suspended, and the way into it and out of it. */
export function Standing({ id, suspensions }: { id: string; suspensions: readonly Suspension[] }) {
  const [isOpen, setOpen] = useState(false)
  const now = new Date()
  const standing = suspensions.filter(({ EndTime, Until }) => !EndTime && (!Until || Until > now))
  const own = standing.find(({ SubjectId }) => SubjectId === id)
  return (
    <section aria-labelledby="standing" className={styles.part}>
      <h2 id="standing">
        <Trans>Standing</Trans>
      </h2>
      {standing.length === 0 && (
        <p>
          <Trans>Not suspended.</Trans>
        </p>
      )}
      {standing.map((one) => (
        <SuspensionFacts key={one.SuspensionId} suspension={one} />
      ))}
      {!own && (
        <div>
          <Button color="bad" variant="default" onClick={() => setOpen(true)}>
            <Trans>Suspend…</Trans>
          </Button>
        </div>
      )}
      <Suspend id={id} opened={isOpen} onClose={() => setOpen(false)} />
    </section>
  )
}

/** One that stands: why, until when, what is said to it, and its end. */
export function SuspensionFacts({ suspension }: { suspension: Suspension }) {
  const { Until: until, AppealTime: appealedAt } = suspension
  return (
    <div className={styles.row}>
      <strong>{t`Suspended: ${suspensionWords(suspension.Reason)}`}</strong>
      <p dir="auto">{suspension.Notice}</p>
      <p className="quiet small">
        <Moment at={suspension.SuspensionTime} />
        {until && (
          <>
            {', '}
            <Trans>
              ends <Moment at={until} />
            </Trans>
          </>
        )}
      </p>
      {appealedAt && (
        <p>
          <Trans>
            They appealed <Moment at={appealedAt} />:
          </Trans>{' '}
          <q dir="auto">{suspension.Appeal}</q>
        </p>
      )}
      <Reinstate id={suspension.SubjectId} />
    </div>
  )
}
