import { invalid } from './invalid.ts'

/** When a month (`YYYY-MM`) begins and ends in a time zone. Refuses a zone that nobody knows. */
export function monthBounds(month: string, timeZone: string): { from: Date; to: Date } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return { from: midnight(year, number, timeZone), to: midnight(year, number + 1, timeZone) }
}

/** Refuses a time zone that nobody knows. */
export function checkTimeZone(timeZone: string): void {
  formatOf(timeZone)
}

/** The month of a time in a time zone, as `YYYY-MM`. */
export function monthOf(time: Date, timeZone: string): string {
  return new Date(time.getTime() + offsetAt(time.getTime(), timeZone)).toISOString().slice(0, 7)
}

/** The first moment of a month; the number may lie beyond 12. */
function midnight(year: number, month: number, timeZone: string): Date {
  const asUtc = Date.UTC(year, month - 1, 1)
  // The offset is that of a guess first, then that of the time which the guess gives: a change lies between them at most.
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(guess, timeZone))
}

/** Milliseconds to add to UTC. */
function offsetAt(time: number, timeZone: string): number {
  const name = formatOf(timeZone)
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')!.value
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
  if (!sign) return 0
  return (sign === '-' ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes))
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    throw invalid('TimeZone', 'It is the name of an area such as Europe/Vienna, or UTC.')
  }
}
