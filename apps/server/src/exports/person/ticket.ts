import type { Keys } from '../../config/secrets.ts'

const lifeMs = 600_000

/** Lets one person fetch their data for ten minutes. */
export function exportTicket(keys: Keys, userId: string, at: Date): string {
  const until = at.getTime() + lifeMs
  return `${until}.${keys.sign(`export ${userId} ${until}`)}`
}

export function isExportTicket(keys: Keys, userId: string, ticket: string, now: Date): boolean {
  const [until = '', signature = ''] = ticket.split('.')
  return keys.isSigned(`export ${userId} ${until}`, signature) && Number(until) > now.getTime()
}
