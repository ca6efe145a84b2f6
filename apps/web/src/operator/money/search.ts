export const tabs = ['payouts', 'deposits', 'books'] as const
export type MoneyTab = (typeof tabs)[number]

export function moneySearch({ tab }: Record<string, unknown>): { tab?: MoneyTab } {
  return tabs.includes(tab as never) && tab !== 'payouts' ? { tab: tab as MoneyTab } : {}
}
