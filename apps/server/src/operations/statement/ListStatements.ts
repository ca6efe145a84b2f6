import { findFirstTransferTime } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { monthOf } from '../../steps/month.ts'

export const ListStatements = behaviour('ListStatements', async ({ connection, caller, at }, { TimeZone = 'UTC' }) => {
  const first = await findFirstTransferTime(connection, caller.requesterId!)
  return { Months: monthsBetween(monthOf(first ?? at, TimeZone), monthOf(at, TimeZone)) }
})

/** Both included, the last first. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  const [year, month] = last.split('-').map(Number) as [number, number]
  for (let back = 0; ; back++) {
    const one = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7)
    if (one < first) return months
    months.push(one)
  }
}
