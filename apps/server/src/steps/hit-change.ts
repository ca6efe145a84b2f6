import { type EventType, makeTimeId, Refusal } from '@kempelen/protocol'
import { type HITRow, lockHIT, updateHIT } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'

/** The caller's HIT, kept from changing until the transaction ends. */
export async function lockOwnHIT(context: Context, hitId: string): Promise<HITRow> {
  const hit = await lockHIT(context.connection, context.caller.requesterId!, hitId)
  if (!hit) throw new Refusal('HITDoesNotExist', { HITId: hitId })
  return hit
}

/** Writes what changed about a locked HIT. */
export async function saveHIT(context: Context, hit: HITRow, change: Partial<HITRow>): Promise<HITRow> {
  const changed = { ...hit, ...change }
  await updateHIT(context.connection, { ...changed, now: context.at })
  context.afterwards(() => context.rollUp.touch(hit.requesterId, hit.hitGroupId))
  return changed
}

/** Records an event about a HIT whose counters are those of `hit`. */
export function recordHITEvent(
  context: Context,
  hit: HITRow,
  type: EventType,
  eventId: string,
  parents: readonly string[],
): void {
  context.record({
    requesterId: hit.requesterId,
    eventId,
    type,
    subjectId: hit.hitId,
    parents,
    state: {
      HITId: hit.hitId,
      HITTypeId: hit.hitTypeId,
      MaxAssignments: hit.maxAssignments,
      Available: hit.available,
      Pending: hit.pending,
      Submitted: hit.submitted,
      Completed: hit.completed,
      Expiration: hit.expiresAt,
      HeldMicros: hit.heldMicros,
      ContestedMicros: hit.contestedMicros,
      Unit: hit.unit,
    },
  })
}

/** An id for an event that may happen to a HIT more than once. */
export function makeEventId(context: Context, subjectId: string, type: EventType): string {
  return `${subjectId}:${type}:${makeTimeId(context.at, randomLetters)}`
}
