import { t } from '@lingui/core/macro'
import '@mantine/charts/styles.css'
import type { EarningsDay } from '@kempelen/protocol'
import { BarChart } from '@mantine/charts'
import { money } from '../../shared/format.ts'
import { day as dayWords } from './day.ts'
import { everyDay } from './every-day.ts'

/** Bars from zero, one a day, days without work included. */
export function DaysChart({ days, unit }: { days: readonly EarningsDay[]; unit: string }) {
  // A bar's length is drawn from a float; the figure beside it is formatted from the text.
  const data = everyDay(days, pacificDate(new Date())).map((day) => ({
    date: dayWords(day.Date),
    earned: Number(day.Earnings),
  }))
  return (
    <BarChart
      h={220}
      data={data}
      dataKey="date"
      series={[{ name: 'earned', label: t`Earned`, color: 'var(--k-accent)' }]}
      valueFormatter={(value) => money(value.toFixed(2), unit)}
      tickLine="none"
      gridAxis="x"
      strokeDasharray="0"
      gridColor="var(--k-line)"
      textColor="var(--k-quiet)"
      yAxisProps={{ width: 64, tickCount: 3 }}
      xAxisProps={{ minTickGap: 48 }}
      barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false, maxBarSize: 24 }}
      role="img"
      aria-label={t`Earned a day; the table beside holds the figures`}
    />
  )
}

/** The date where MTurk's day turns, as `2026-11-05`. */
function pacificDate(time: Date): string {
  return time.toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' })
}
