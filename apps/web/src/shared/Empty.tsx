import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** A page with nothing on it yet: one sentence, one next step. */
export function Empty({ title, children, next }: { title: string; children?: ReactNode; next?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children && <p className={styles.teaches}>{children}</p>}
      {next && <div className={styles.next}>{next}</div>}
    </div>
  )
}
