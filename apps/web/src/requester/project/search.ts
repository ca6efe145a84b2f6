export interface ProjectSearch {
  /** The newest where nothing is said. */
  version?: number
}

export function projectSearch({ version }: Record<string, unknown>): ProjectSearch {
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? { version } : {}
}
