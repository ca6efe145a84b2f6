import { t } from '@lingui/core/macro'
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
  return (
    <PartsBar
      parts={[
        { key: 'completed', word: t`done`, value: completed },
        { key: 'submitted', word: t`to review`, value: submitted ?? 0 },
        { key: 'pending', word: t`in work`, value: pending },
        { key: 'available', word: t`open`, value: available },
      ]}
      nothing={t`no assignments open`}
    />
  )
}

interface Part {
  readonly key: 'completed' | 'submitted' | 'pending' | 'available'
  readonly word: string
  readonly value: number
}

/** A whole in its parts. */
export function PartsBar({ parts, nothing }: { parts: readonly Part[]; nothing: string }) {
  const shown = parts.filter((part) => part.value > 0)
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden>
        {shown.map((part) => (
          <span key={part.key} data-part={part.key} style={{ flexGrow: part.value }} />
        ))}
      </div>
      <p className={styles.words}>
        {shown.length === 0 && nothing}
        {shown.map((part) => (
          <span key={part.key} data-part={part.key}>
            {count(part.value)} {part.word}
          </span>
        ))}
      </p>
    </div>
  )
}
