export const states = ['Submitted', 'Approved', 'Rejected'] as const

/** What the list of assignments is narrowed to, as it stands in the address. */
export interface EarningsSearch {
  state?: (typeof states)[number]
  from?: string
  to?: string
}

export function earningsSearch(search: Record<string, unknown>): EarningsSearch {
  return {
    ...(states.includes(search.state as never) && { state: search.state as EarningsSearch['state'] }),
    ...(isDay(search.from) && { from: search.from }),
    ...(isDay(search.to) && { to: search.to }),
  }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
