export const statuses = ['Submitted', 'Approved', 'Rejected'] as const
export type ResultStatus = (typeof statuses)[number]

/** Which results are shown; it stands in the address. */
export interface ResultFilters {
  status?: ResultStatus
  worker?: string
  field?: string
  value?: string
  /** Seconds at work. */
  from?: number
  to?: number
}

export interface ResultsSearch extends ResultFilters {
  tab?: 'hits'
}

export function resultsSearch(search: Record<string, unknown>): ResultsSearch {
  const { field, value, worker } = search
  const hasField = typeof field === 'string' && typeof value === 'string' && field !== ''
  return {
    ...(search.tab === 'hits' && { tab: 'hits' as const }),
    ...(statuses.includes(search.status as never) && { status: search.status as ResultStatus }),
    ...(typeof worker === 'string' && /^A[A-Z0-9]{1,63}$/.test(worker) && { worker }),
    ...(hasField && { field, value }),
    ...secondsMember(search, 'from'),
    ...secondsMember(search, 'to'),
  }
}

function secondsMember(search: Record<string, unknown>, name: 'from' | 'to'): { from?: number; to?: number } {
  const seconds = search[name]
  return typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 ? { [name]: seconds } : {}
}

/** The filters as ListResults takes them. */
export function asked({ status, worker, field, value, from, to }: ResultFilters) {
  return {
    ...(status && { AssignmentStatuses: [status] }),
    ...(worker && { WorkerId: worker }),
    ...(field !== undefined && value !== undefined && { Field: field, Value: value }),
    ...(from !== undefined && { MinSeconds: from }),
    ...(to !== undefined && { MaxSeconds: to - 1 }),
  }
}
