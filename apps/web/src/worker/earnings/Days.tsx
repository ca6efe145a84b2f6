import type { EarningsDay } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { DaysTable } from './DaysTable.tsx'
import styles from './Earnings.module.css'

const DaysChart = lazy(() => import('./DaysChart.tsx').then((module) => ({ default: module.DaysChart })))

/** A bar a day; the same figures as a table behind a button. */
export function Days({ days, unit }: { days: readonly EarningsDay[]; unit: string }) {
  const [asTable, setAsTable] = useState(false)
  if (!days.some((day) => Number(day.Earnings) > 0)) return null
  return (
    <section className={styles.days} aria-labelledby="days">
      <div className={styles.head}>
        <div>
          <h2 id="days">
            <Trans>Earned a day</Trans>
          </h2>
          <p className="quiet small">
            <Trans>The last 45 days, counted in US Pacific time as MTurk does.</Trans>
          </p>
        </div>
        <Button variant="default" size="xs" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
          {asTable ? t`Show the chart` : t`Show the table`}
        </Button>
      </div>
      {asTable ? (
        <DaysTable days={days} unit={unit} />
      ) : (
        <Suspense fallback={<Skeleton height={220} />}>
          <DaysChart days={days} unit={unit} />
        </Suspense>
      )}
    </section>
  )
}
