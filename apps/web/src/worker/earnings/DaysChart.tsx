import type { EarningsDay } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { DayBars } from '../../shared/chart/DayBars.tsx'
import { everyDay } from './every-day.ts'

/** What was earned on each of the last days. */
export function DaysChart({ days, unit }: { days: readonly EarningsDay[]; unit: string }) {
  const shown = everyDay(days, pacificDate(new Date()))
  return (
    <DayBars
      days={shown.map(({ Date: day, Earnings: amount }) => ({ day, amount }))}
      unit={unit}
      name={t`Earned`}
      label={t`Earned a day; the table beside holds the figures`}
      height={220}
    />
  )
}

/** The date where MTurk's day turns, as `2026-11-05`. */
function pacificDate(time: Date): string {
  return time.toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' })
}
