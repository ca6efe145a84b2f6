import type { ReactNode } from 'react'
import styles from './table.module.css'

export interface Column<Row> {
  /** Heads the column. On a phone it stands beside each value. */
  readonly name: string
  readonly cell: (row: Row) => ReactNode
  /** Set at the end of the line, as numbers are. */
  readonly isAtEnd?: boolean
  /** Left out where it is narrow. */
  readonly isAside?: boolean
  /** The name is for screen readers alone: what stands in the cells says by itself what it is. */
  readonly isUnseen?: boolean
  /** What people wrote: it runs in its own direction, and over several lines. */
  readonly isWritten?: boolean
  /** A class of each cell below the head. */
  readonly className?: string | undefined
}

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly columns: readonly Column<Row>[]
  readonly label?: string
  /** Its name where it is reached by keyboard to scroll it, since nothing within can be. */
  readonly region?: string
  readonly className?: string | undefined
}

/** Rows under named columns; on a phone each becomes a small card, its values beside the names. */
export function Table<Row>({ rows, keyOf, columns, label, region, className = '' }: Props<Row>) {
  return (
    <Scrolled region={region}>
      <table className={`${styles.table} ${styles.stacked} ${className}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={placeOf(column)}>
                {column.isUnseen ? <span className="unseen">{column.name}</span> : column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.name} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  )
}

/** What is wider than the page scrolls by itself. */
function Scrolled({ region, children }: { region: string | undefined; children: ReactNode }) {
  if (region === undefined) return <div className={styles.scroll}>{children}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={region}>
      {children}
    </section>
  )
}

/** The value of one row under one column. */
export function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      className={placeOf(column, column.className)}
      dir={column.isWritten ? 'auto' : undefined}
      data-column={column.isUnseen ? '' : column.name}
    >
      {column.cell(row)}
    </td>
  )
}

function placeOf({ isAtEnd, isAside }: Column<never>, more?: string): string | undefined {
  return [isAtEnd && 'end', isAside && styles.aside, more].filter(Boolean).join(' ') || undefined
}
