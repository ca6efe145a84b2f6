export const tabs = ['settings', 'mail', 'storage', 'sign-on', 'activity'] as const
export type SettingsTab = (typeof tabs)[number]

export function settingsSearch({ tab }: Record<string, unknown>): { tab?: SettingsTab } {
  return tabs.includes(tab as never) && tab !== 'settings' ? { tab: tab as SettingsTab } : {}
}
