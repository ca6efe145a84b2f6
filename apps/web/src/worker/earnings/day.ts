import { language } from '../../shared/i18n/prefers.ts'

/** A day of the calendar as people write it: `Nov 5`. */
export function day(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
}
