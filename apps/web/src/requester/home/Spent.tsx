import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Output } from '../../shared/api.ts'
import { Money } from '../../shared/Money.tsx'
import tables from '../../shared/table/table.module.css'
import styles from './Home.module.css'

const SpentChart = lazy(() => import('./SpentChart.tsx').then((module) => ({ default: module.SpentChart })))

/** A bar a day; the same figures as a table behind a button. */
export function Spent({ overview: { Days, Unit } }: { overview: Output<'GetRequesterOverview'> }) {
  const [asTable, setAsTable] = useState(false)
  return (
    <section aria-labelledby="spent" className={styles.part}>
      <div className={styles.head}>
        <h2 id="spent">
          <Trans>What it cost in the last 30 days</Trans>
        </h2>
        {Days.length > 0 && (
          <Button variant="default" size="xs" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
            {asTable ? t`Show the chart` : t`Show the table`}
          </Button>
        )}
      </div>
      {Days.length === 0 && (
        <p className="quiet">
          <Trans>Nothing has been paid yet.</Trans>
        </p>
      )}
      {Days.length > 0 && !asTable && (
        <Suspense fallback={<Skeleton height={180} />}>
          <SpentChart days={Days} unit={Unit} />
        </Suspense>
      )}
      {asTable && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <tbody>
              {[...Days].reverse().map(({ Day, Spent }) => (
                <tr key={Day}>
                  <td>{Day}</td>
                  <td className="end">
                    <Money amount={Spent} unit={Unit} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
