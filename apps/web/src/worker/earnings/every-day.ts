import type { EarningsDay } from '@kempelen/protocol'
import { daysUntil } from '../../shared/days.ts'

const shownDays = 45

/** The last 45 days up to this one in order, those on which nothing happened included. */
export function everyDay(days: readonly EarningsDay[], today: string): EarningsDay[] {
  const known = new Map(days.map((day) => [day.Date, day]))
  return daysUntil(today, shownDays).map(
    (date) =>
      known.get(date) ?? { Date: date, Submitted: 0, Approved: 0, Rejected: 0, Earnings: '0.00', PaidSeconds: 0 },
  )
}
