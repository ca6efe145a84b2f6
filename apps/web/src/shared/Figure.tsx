import type { ReactNode } from 'react'
import styles from './Figure.module.css'

/** A row of figures that stand for a whole. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>
}

/** One figure, its name above and what it is made of below. */
export function Figure({ name, children, from }: { name: string; children: ReactNode; from?: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd className={styles.value}>{children}</dd>
      {from && <dd className={styles.from}>{from}</dd>}
    </div>
  )
}
