export const tabs = ['contested', 'requesters', 'workers', 'deliveries', 'books'] as const
export type OperatorTab = (typeof tabs)[number]

export function operatorSearch(search: Record<string, unknown>): { tab?: OperatorTab } {
  return tabs.includes(search.tab as never) && search.tab !== 'contested' ? { tab: search.tab as OperatorTab } : {}
}
