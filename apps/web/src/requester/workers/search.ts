export interface WorkersSearch {
  /** What a WorkerId begins with. */
  q?: string
}

export function workersSearch({ q }: Record<string, unknown>): WorkersSearch {
  return typeof q === 'string' && /^A[A-Z0-9]{0,63}$/.test(q) ? { q } : {}
}
