import { t } from '@lingui/core/macro'
import { IconClock } from '@tabler/icons-react'
import { clockFace, exact } from '../../shared/format.ts'
import styles from './Countdown.module.css'
import type { TimeLeft } from './time-left.ts'

/** The time left, amber in its last fifth. Read aloud only when the last fifth begins and when it is over. */
export function Countdown({ time }: { time: TimeLeft }) {
  return (
    <span className={styles.countdown} data-short={time.isShort || undefined} title={t`Until ${exact(time.deadline)}`}>
      <IconClock size={18} stroke={1.75} aria-hidden />
      <span role="timer" aria-label={t`Time left`}>
        {clockFace(time.seconds)}
      </span>
      <span className="unseen" aria-live="polite">
        {time.isOver ? t`The time is over.` : time.isShort ? t`The last fifth of the time has begun.` : ''}
      </span>
    </span>
  )
}
