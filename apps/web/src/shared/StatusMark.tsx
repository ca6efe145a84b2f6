import styles from './StatusMark.module.css'
import { statusOf } from './status.ts'

/** The state of an assignment, a HIT, a batch or an item: a word and a dot, so that colour never stands alone. */
export function StatusMark({ status }: { status: string }) {
  const { word, tone } = statusOf(status)
  return (
    <span className={styles.mark} data-tone={tone} title={status}>
      {word}
    </span>
  )
}
