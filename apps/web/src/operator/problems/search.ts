export const tabs = ['reports', 'appeals', 'suspensions'] as const
export type ProblemsTab = (typeof tabs)[number]

export function problemsSearch({ tab }: Record<string, unknown>): { tab?: ProblemsTab } {
  return tabs.includes(tab as never) && tab !== 'reports' ? { tab: tab as ProblemsTab } : {}
}
