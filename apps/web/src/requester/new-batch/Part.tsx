import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import styles from './Part.module.css'

interface Props {
  readonly title: string
  /** What stands in it, in a few words, while it is folded. */
  readonly summary: string
  readonly isDone: boolean
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A part of the page that folds. What was filled in stays while it is folded. */
export function Part({ title, summary, isDone, isOpen, onToggle, children }: Props) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h2>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={`${id}-content`}
          onClick={() => onToggle(!isOpen)}
        >
          <IconChevronDown size={18} stroke={1.75} aria-hidden className={styles.chevron} />
          <span id={`${id}-title`}>{title}</span>
          {isDone && <IconCheck size={18} stroke={1.75} aria-hidden className={styles.done} />}
          {!isOpen && <span className={styles.summary}>{summary}</span>}
        </button>
      </h2>
      <div id={`${id}-content`} hidden={!isOpen} className={styles.content}>
        {children}
      </div>
    </section>
  )
}
