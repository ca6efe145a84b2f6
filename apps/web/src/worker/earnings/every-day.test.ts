import { expect, test } from 'vitest'
import { everyDay } from './every-day.ts'

test('45 days end with today, days without work included', () => {
  const worked = { Date: '2026-11-02', Submitted: 1, Approved: 1, Rejected: 0, Earnings: '2.00', PaidSeconds: 60 }
  const days = everyDay([worked], '2026-11-04')
  expect(days).toHaveLength(45)
  expect(days.slice(-4).map((day) => [day.Date, day.Earnings])).toEqual([
    ['2026-11-01', '0.00'],
    ['2026-11-02', '2.00'],
    ['2026-11-03', '0.00'],
    ['2026-11-04', '0.00'],
  ])
  expect(days[0]?.Date).toBe('2026-09-21')
})
