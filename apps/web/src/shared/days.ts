const dayMilliseconds = 86_400_000

/** The days of the calendar up to one, in order, that one included: `2026-11-05` and as many before it as make `number`. */
export function daysUntil(last: string, number: number): string[] {
  const end = Date.parse(`${last}T00:00:00Z`)
  return Array.from({ length: number }, (_, index) =>
    new Date(end - (number - 1 - index) * dayMilliseconds).toISOString().slice(0, 10),
  )
}
