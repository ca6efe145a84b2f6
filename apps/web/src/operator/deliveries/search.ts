export function deliveriesSearch({ state }: Record<string, unknown>): { state?: 'Dead' } {
  return state === 'Dead' ? { state } : {}
}
