export const statuses = ['Submitted', 'Approved', 'Rejected'] as const
export type ResultStatus = (typeof statuses)[number]

export interface ResultsSearch {
  tab?: 'hits'
  status?: ResultStatus
}

export function resultsSearch(search: Record<string, unknown>): ResultsSearch {
  return {
    ...(search.tab === 'hits' && { tab: 'hits' as const }),
    ...(statuses.includes(search.status as never) && { status: search.status as ResultStatus }),
  }
}
