import { type BatchRow, type HITRow, moveBatchReserve } from '@kempelen/store'
import type { Context } from '../context.ts'
import { makeEventId, recordHITEvent, saveHIT } from './hit-change.ts'
import { lostRace } from './lost-race.ts'
import { move, priceMicros } from './money.ts'

/**
 * Adds places to a locked HIT of a batch with the batch's money; nothing where that does not suffice. All answers of a batch
 * come by its row, so it is touched at the very end.
 */
export async function addPlaces(
  context: Context,
  batch: BatchRow,
  hit: HITRow,
  places: number,
): Promise<HITRow | undefined> {
  const { requesterId, batchId } = batch
  const amountMicros = BigInt(places) * priceMicros(hit)
  if (batch.reserveMicros < amountMicros) return undefined
  context.atLast(async () => {
    const isTaken = await moveBatchReserve(context.connection, { requesterId, batchId, amountMicros: -amountMicros })
    // Others have taken it meanwhile; whoever asks again finds it gone.
    if (!isTaken) throw lostRace(hit.hitId)
  })
  const eventId = makeEventId(context, hit.hitId, 'HITExtended')
  await move(
    context,
    { ...hit, batchId },
    { code: 'hold', of: eventId, eventId, from: 'reserve', to: 'held', amountMicros },
  )
  const extended = await saveHIT(context, hit, {
    maxAssignments: hit.maxAssignments + places,
    available: hit.available + places,
    heldMicros: hit.heldMicros + amountMicros,
    eventId,
  })
  recordHITEvent(context, extended, 'HITExtended', eventId, [hit.eventId])
  return extended
}

/** Takes the places of a locked HIT that nobody holds back into the reserve of its batch. */
export async function withdrawPlaces(context: Context, batch: BatchRow, hit: HITRow): Promise<HITRow> {
  if (hit.available === 0 || hit.isReleased) return hit
  const { requesterId, batchId } = batch
  const amountMicros = BigInt(hit.available) * priceMicros(hit)
  const eventId = makeEventId(context, hit.hitId, 'HITReviewable')
  await move(
    context,
    { ...hit, batchId },
    {
      ...{ code: 'unhold', of: eventId, eventId, from: 'held', to: 'reserve', amountMicros },
    },
  )
  context.atLast(async () => {
    await moveBatchReserve(context.connection, { requesterId, batchId, amountMicros })
  })
  const withdrawn = await saveHIT(context, hit, {
    maxAssignments: hit.maxAssignments - hit.available,
    available: 0,
    heldMicros: hit.heldMicros - amountMicros,
    eventId,
  })
  recordHITEvent(context, withdrawn, 'HITReviewable', eventId, [hit.eventId])
  return withdrawn
}
