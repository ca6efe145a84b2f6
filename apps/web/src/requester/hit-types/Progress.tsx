import { count } from '../../shared/format.ts'
import styles from './Progress.module.css'

interface Props {
  readonly available: number
  readonly pending: number
  readonly submitted?: number
  readonly completed: number
}

/** Where the assignments stand, as one bar with its figures in words below. */
export function Progress({ available, pending, submitted, completed }: Props) {
  const parts = [
    { key: 'completed', word: 'done', value: completed },
    { key: 'submitted', word: 'to review', value: submitted ?? 0 },
    { key: 'pending', word: 'in work', value: pending },
    { key: 'available', word: 'open', value: available },
  ]
  const shown = parts.filter((part) => part.value > 0)
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden>
        {shown.map((part) => (
          <span key={part.key} data-part={part.key} style={{ flexGrow: part.value }} />
        ))}
      </div>
      <p className={styles.words}>
        {shown.length === 0 && 'no assignments open'}
        {shown.map((part) => (
          <span key={part.key} data-part={part.key}>
            {count(part.value)} {part.word}
          </span>
        ))}
      </p>
    </div>
  )
}
