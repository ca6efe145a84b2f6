import { IconClock } from '@tabler/icons-react'
import { clockFace, exact } from '../../shared/format.ts'
import styles from './Countdown.module.css'
import type { TimeLeft } from './time-left.ts'

/** The time left, amber in its last fifth. Read aloud only when the last fifth begins and when it is over. */
export function Countdown({ time }: { time: TimeLeft }) {
  return (
    <span className={styles.countdown} data-short={time.isShort || undefined} title={`Until ${exact(time.deadline)}`}>
      <IconClock size={18} stroke={1.75} aria-hidden />
      <span role="timer" aria-label="Time left">
        {clockFace(time.seconds)}
      </span>
      <span className="unseen" aria-live="polite">
        {time.isOver ? 'The time is over.' : time.isShort ? 'The last fifth of the time has begun.' : ''}
      </span>
    </span>
  )
}
