import { type EventType, Refusal } from '@kempelen/protocol'
import { type BatchRow, type BatchState, findBatch, lockBatch, moveBatchReserve, updateBatch } from '@kempelen/store'
import type { Context } from '../context.ts'
import { makeEventId } from './hit-change.ts'
import { move } from './money.ts'

/** States in which assignments can be accepted. */
export const workStates: readonly BatchState[] = ['Pilot', 'Publishing', 'Open']

/** The caller's own batch, for reading. */
export async function getOwnBatch(context: Context, batchId: string): Promise<BatchRow> {
  const batch = await findBatch(context.connection, context.caller.requesterId!, batchId)
  if (!batch) throw new Refusal('BatchDoesNotExist', { BatchId: batchId })
  return batch
}

/** The caller's own batch in one of these states, kept from changing until the transaction ends. */
export async function lockOwnBatch(
  context: Context,
  batchId: string,
  allowed: readonly BatchState[],
): Promise<BatchRow> {
  const batch = await lockBatch(context.connection, context.caller.requesterId!, batchId)
  if (!batch) throw new Refusal('BatchDoesNotExist', { BatchId: batchId })
  if (!allowed.includes(batch.state))
    throw new Refusal('InvalidBatchState', { State: batch.state, Allowed: allowed.join(', ') })
  return batch
}

/** Writes a locked batch and records what happened to it. */
export async function saveBatch(
  context: Context,
  batch: BatchRow,
  change: Partial<BatchRow>,
  type: EventType,
): Promise<BatchRow> {
  const eventId = makeEventId(context, batch.batchId, type)
  const changed = { ...batch, ...change, eventId }
  await updateBatch(context.connection, changed)
  context.record({
    requesterId: batch.requesterId,
    eventId,
    type,
    subjectId: batch.batchId,
    parents: [batch.eventId],
    state: {
      BatchId: batch.batchId,
      ProjectId: batch.projectId,
      ...(changed.hitTypeId !== null && { HITTypeId: changed.hitTypeId }),
      BatchStatus: changed.state,
      ProjectVersion: changed.version,
      RewardMicros: changed.rewardMicros,
      ReserveMicros: changed.reserveMicros,
      TopUpMicros: changed.topUpMicros,
      Unit: changed.unit,
      Plan: changed.plan,
    },
  })
  context.afterwards(() => context.batches.forget(batch.batchId))
  return changed
}

/** Takes money from the balance into the reserve of a locked batch, or gives it back; the batch as it is then. */
export async function moveReserve(context: Context, batch: BatchRow, amountMicros: bigint): Promise<BatchRow> {
  if (amountMicros === 0n) return batch
  const isTaken = amountMicros > 0n
  const eventId = makeEventId(context, batch.batchId, isTaken ? 'BatchPublished' : 'BatchFinished')
  await move(context, batch, {
    code: isTaken ? 'reserve' : 'unreserve',
    of: eventId,
    eventId,
    from: isTaken ? 'available' : 'reserve',
    to: isTaken ? 'reserve' : 'available',
    amountMicros: isTaken ? amountMicros : -amountMicros,
  })
  const { requesterId, batchId } = batch
  if (!(await moveBatchReserve(context.connection, { requesterId, batchId, amountMicros })))
    throw new Error(`The reserve of batch ${batchId} does not hold ${-amountMicros}`)
  return { ...batch, reserveMicros: batch.reserveMicros + amountMicros }
}
