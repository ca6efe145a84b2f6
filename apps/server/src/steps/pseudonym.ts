import type { Market } from '../context.ts'

/** What stands for a Worker outside the marketplace: the same within a project, and another in the next. */
export function pseudonymOf({ keys }: Pick<Market, 'keys'>, projectId: string, workerId: string): string {
  const letters = keys.sign(`pseudonym ${projectId} ${workerId}`).replaceAll(/[^0-9A-Za-z]/g, '')
  return `W-${letters.slice(0, 12).toUpperCase()}`
}

/** A number in [0, 1) that nobody outside can foresee and that is the same each time. */
export function drawOf({ keys }: Pick<Market, 'keys'>, subject: string): number {
  return Buffer.from(keys.sign(`draw ${subject}`), 'base64url').readUInt32BE(0) / 2 ** 32
}
