import { t } from '@lingui/core/macro'
import type { Output } from '../../shared/api.ts'
import { DayBars } from '../../shared/chart/DayBars.tsx'
import { daysUntil } from '../../shared/days.ts'

type Days = Output<'GetRequesterOverview'>['Days']

/** What was spent on each of the last thirty days of UTC. */
export function SpentChart({ days, unit }: { days: Days; unit: string }) {
  const spent = new Map(days.map(({ Day, Spent }) => [Day, Spent]))
  const today = new Date().toISOString().slice(0, 10)
  return (
    <DayBars
      days={daysUntil(today, 30).map((day) => ({ day, amount: spent.get(day) ?? '0' }))}
      unit={unit}
      name={t`Spent`}
      label={t`Spent a day; the table behind the button holds the figures`}
    />
  )
}
