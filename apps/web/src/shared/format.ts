import { plural, t } from '@lingui/core/macro'

import { language, timeZone } from './i18n/prefers.ts'

/** An amount as it stands on the wire, with its currency: `$0.05`, `€1.20`, `3.00 course credit`. */
export function money(amount: string, unit: string): string {
  if (!/^[A-Z]{3}$/.test(unit)) return `${amount} ${unit}`
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: unit,
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  })
  // The text itself is formatted, never a float made of it.
  return format.format(amount as Intl.StringNumericLiteral)
}

export function count(value: number): string {
  return value.toLocaleString(language)
}

const spans = [
  ['day', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/** A span of time in its two largest units: `45 s`, `1 h 30 min`, `3 days`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const largest = spans.findIndex(([, size]) => whole >= size)
  const [name, size] = spans[largest] ?? ['s', 1]
  const finer = spans[largest + 1]
  const first = Math.floor(whole / size)
  const second = finer && first < 10 ? Math.floor((whole % size) / finer[1]) : 0
  return second > 0 ? `${spoken(first, name)} ${spoken(second, finer![0])}` : spoken(first, name)
}

const spoken = (value: number, name: string) =>
  name === 'day' ? plural(value, { one: '# day', other: '# days' }) : `${value} ${name}`

/** The face of a clock that runs down: `4:05`, `1:04:05`. */
export function clockFace(seconds: number): string {
  const rest = Math.max(0, Math.ceil(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(rest / 3600)
  const minutes = Math.floor((rest % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest % 60)}` : `${minutes}:${two(rest % 60)}`
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** `3 minutes ago`, `in 2 days`, `just now`. */
export function relative(time: Date, now: Date): string {
  const seconds = (time.getTime() - now.getTime()) / 1000
  const step = steps.find(([, size]) => Math.abs(seconds) >= size)
  if (!step) return seconds > 15 ? t`in less than a minute` : seconds < -45 ? t`less than a minute ago` : t`just now`
  return new Intl.RelativeTimeFormat(language).format(Math.round(seconds / step[1]), step[0])
}

/** `Nov 5, 2026, 1:00:00 PM GMT+1`, in the reader's zone; short without seconds and zone. */
export function exact(time: Date, timeStyle: 'short' | 'long' = 'long'): string {
  return time.toLocaleString(language, { dateStyle: 'medium', timeStyle, timeZone })
}

/** `Nov 5, 2026`, in the zone named. */
export function dayInWords(time: Date, zone: string): string {
  return time.toLocaleDateString(language, { dateStyle: 'medium', timeZone: zone })
}

/** `3ABCDE…WXYZ`: enough of both ends to tell ids apart. */
export function shortened(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 6)}…${id.slice(-4)}`
}

/** `2026-11` as `November 2026`. */
export function monthInWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `2026-11-05`, a day of the calendar, as `Nov 5`. */
export function shortDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
}
