import '@mantine/charts/styles.css'
import { t } from '@lingui/core/macro'
import { BarChart } from '@mantine/charts'
import type { Output } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { language } from '../../shared/i18n/prefers.ts'

type Days = Output<'GetRequesterOverview'>['Days']

/** Bars from zero, one a day of UTC, days without payments included. */
export function SpentChart({ days, unit }: { days: Days; unit: string }) {
  const spent = new Map(days.map(({ Day, Spent }) => [Day, Number(Spent)]))
  const data = lastDays(30).map((day) => ({ date: shortDate(day), spent: spent.get(day) ?? 0 }))
  return (
    <BarChart
      h={180}
      data={data}
      dataKey="date"
      series={[{ name: 'spent', label: t`Spent`, color: 'var(--k-accent)' }]}
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
      aria-label={t`Spent a day; the table behind the button holds the figures`}
    />
  )
}

function lastDays(number: number): string[] {
  const now = Date.now()
  return Array.from({ length: number }, (_, back) =>
    new Date(now - (number - 1 - back) * 86_400_000).toISOString().slice(0, 10),
  )
}

function shortDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
}
