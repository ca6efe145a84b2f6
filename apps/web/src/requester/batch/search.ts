export const itemStatuses = ['Waiting', 'Open', 'InReview', 'Finished', 'Cancelled'] as const
export type ItemStatus = (typeof itemStatuses)[number]

export interface BatchSearch {
  tab?: 'workers'
  status?: ItemStatus
  /** The code of an invitation that was made just now. */
  invite?: string
}

export function batchSearch(search: Record<string, unknown>): BatchSearch {
  const { tab, status, invite } = search
  return {
    ...(tab === 'workers' && { tab }),
    ...(itemStatuses.includes(status as never) && { status: status as ItemStatus }),
    ...(typeof invite === 'string' && /^[A-Z0-9]{1,64}$/.test(invite) && { invite }),
  }
}
