import type { EarningsDay } from '@kempelen/protocol'

const dayMilliseconds = 86_400_000
const shownDays = 45

/** The last 45 days up to this one in order, those on which nothing happened included. */
export function everyDay(days: readonly EarningsDay[], today: string): EarningsDay[] {
  const known = new Map(days.map((day) => [day.Date, day]))
  const last = Date.parse(`${today}T00:00:00Z`)
  return Array.from({ length: shownDays }, (_, index) => {
    const date = new Date(last - (shownDays - 1 - index) * dayMilliseconds).toISOString().slice(0, 10)
    return known.get(date) ?? { Date: date, Submitted: 0, Approved: 0, Rejected: 0, Earnings: '0.00', PaidSeconds: 0 }
  })
}
