import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { type CSSProperties, lazy, Suspense, useState } from 'react'
import tables from '../../shared/table/table.module.css'
import styles from '../Operator.module.css'

const SpanBars = lazy(() => import('./SpanBars.tsx').then((module) => ({ default: module.SpanBars })))

export interface Line {
  readonly name: string
  readonly label: string
  readonly color: string
  readonly values: readonly number[]
}

export interface SpanChartProps {
  readonly id: string
  readonly title: string
  readonly times: readonly string[]
  readonly lines: readonly Line[]
  /** Figures that stand in the table alone. */
  readonly more?: readonly Line[]
  readonly say: (value: number) => string
  /** What all of it comes to, where that is not the sums: who works in two hours is one person. */
  readonly summary?: string
}

/** Bars from zero, one for each hour or day; the same figures as a table behind a button. */
export function SpanChart(props: SpanChartProps) {
  const [asTable, setAsTable] = useState(false)
  const { id, title, lines, say, summary } = props
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <Button
          variant="default"
          size="xs"
          aria-pressed={asTable}
          aria-label={asTable ? t`Show the chart: ${title}` : t`Show the table: ${title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t`Show the chart` : t`Show the table`}
        </Button>
      </div>
      <p className="quiet small">{summary ?? lines.map((line) => <Sum key={line.name} line={line} say={say} />)}</p>
      {asTable ? (
        <SpanTable {...props} />
      ) : (
        <Suspense fallback={<Skeleton height={180} />}>
          <SpanBars {...props} />
        </Suspense>
      )}
    </section>
  )
}

/** What a line comes to, in its colour where there are several. */
function Sum({ line: { label, color, values }, say }: { line: Line; say: SpanChartProps['say'] }) {
  return (
    <span className={styles.sum} style={{ '--key': color } as CSSProperties}>
      {label} {say(values.reduce((sum, value) => sum + value, 0))}
    </span>
  )
}

function SpanTable({ times, lines, more = [], say }: SpanChartProps) {
  const columns = [...lines, ...more]
  const newestFirst = times.map((time, index) => ({ time, index })).reverse()
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Begins</Trans>
            </th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col" className="end">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(({ time, index }) => (
            <tr key={index}>
              <td>{time}</td>
              {columns.map(({ name, values }) => (
                <td key={name} className="end">
                  {say(values[index]!)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
