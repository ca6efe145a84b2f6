import type { Actor } from '@kempelen/protocol'
import { type Connection, listActorNames } from '@kempelen/store'

/** Who stands behind the actors of a Requester's events. The names are asked for once, all together. */
export async function actorsOf(
  connection: Connection,
  requesterId: string,
  actors: readonly (string | null)[],
): Promise<(actor: string) => Actor> {
  const named = [...new Set(actors)].filter((actor) => actor !== null && (isMember(actor) || isToken(actor)))
  const rows = named.length > 0 ? await listActorNames(connection, requesterId, named as string[]) : []
  const names = new Map(rows.map(({ actor, name }) => [actor, name]))
  return (actor) => {
    const Kind = kindOf(actor, requesterId)
    const Name = names.get(actor) ?? (hasOwnName.has(Kind) ? actor : undefined)
    return { Kind, ...(Name && { Name }) }
  }
}

const hasOwnName: ReadonlySet<Actor['Kind']> = new Set(['AccessKey', 'Token', 'Requester', 'Worker'])

function kindOf(actor: string, requesterId: string): Actor['Kind'] {
  if (actor === 'clock') return 'Clock'
  if (actor === requesterId) return 'Requester'
  if (isMember(actor)) return 'Member'
  if (isToken(actor)) return 'Token'
  if (/^AKIA[0-9A-Z]{16}$/.test(actor)) return 'AccessKey'
  return /^A[0-9A-Z]+$/.test(actor) ? 'Worker' : 'Operator'
}

function isMember(actor: string): boolean {
  return /^M[0-9A-Z]{13}$/.test(actor)
}

function isToken(actor: string): boolean {
  return /^T[0-9A-F]{16}$/.test(actor)
}
