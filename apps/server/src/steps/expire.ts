import type { HITRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import { makeEventId, recordHITEvent, saveHIT } from './hit-change.ts'
import { priceMicros, releaseMoney } from './money.ts'

/** Closes a locked HIT to new Workers and gives back the money of the places nobody took. */
export async function expireHIT(context: Context, hit: HITRow, expiresAt: Date): Promise<void> {
  const eventId = makeEventId(context, hit.hitId, 'HITExpired')
  const unusedMicros = BigInt(hit.available) * priceMicros(hit)
  await releaseMoney(context, hit, unusedMicros, eventId)
  const expired = await saveHIT(context, hit, {
    expiresAt,
    isReleased: true,
    heldMicros: hit.heldMicros - unusedMicros,
    eventId,
  })
  recordHITEvent(context, expired, 'HITExpired', eventId, [hit.eventId])
  // With no place left it became reviewable when the last answer came in.
  if (hit.pending === 0 && hit.available > 0)
    recordHITEvent(context, expired, 'HITReviewable', makeEventId(context, hit.hitId, 'HITReviewable'), [eventId])
}
