export interface OverviewSearch {
  by?: 'day'
}

export function overviewSearch({ by }: Record<string, unknown>): OverviewSearch {
  return by === 'day' ? { by } : {}
}
