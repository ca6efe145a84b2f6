/**
 * Writes a time as MTurk's files do, in US Pacific time to the second: `Mon Oct 31 09:15:02 PDT 2014`'s pattern, Java's
 * `EEE MMM dd HH:mm:ss zzz yyyy`. No time is an empty string.
 */
export function pacificTime(time: Date | undefined): string {
  if (!time) return ''
  const zone = zoneAt(Math.floor(time.getTime() / HOUR))
  // The fields of the shifted time in UTC are those of the time in the zone.
  const local = new Date(time.getTime() + zone.offset)
  const date = `${DAYS[local.getUTCDay()]} ${MONTHS[local.getUTCMonth()]} ${twoDigits(local.getUTCDate())}`
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(twoDigits).join(':')
  return `${date} ${clock} ${zone.name} ${local.getUTCFullYear()}`
}

/** The day of a time in US Pacific time, as `YYYY-MM-DD`, which sorts as text. */
export function pacificDay(time: Date): string {
  return new Date(time.getTime() + zoneAt(Math.floor(time.getTime() / HOUR)).offset).toISOString().slice(0, 10)
}

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

interface Zone {
  name: string
  /** Milliseconds to add to UTC. */
  offset: number
}

/** Asks Intl once an hour of time: it takes microseconds, and the zone only changes on the hour. */
function zoneAt(hour: number): Zone {
  const known = zones.get(hour)
  if (known) return known
  const name = FORMAT.formatToParts(hour * HOUR).find(({ type }) => type === 'timeZoneName')!.value
  const zone = { name, offset: name === 'PDT' ? -7 * HOUR : -8 * HOUR }
  if (zones.size >= MAX_ZONES) zones.clear()
  zones.set(hour, zone)
  return zone
}

const HOUR = 3_600_000
const MAX_ZONES = 10_000
const zones = new Map<number, Zone>()
const FORMAT = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hour: 'numeric',
  timeZoneName: 'short',
})
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
