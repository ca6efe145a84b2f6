import { type EventType, makeTimeId } from '@kempelen/protocol'
import { type AssignmentRow, type BatchRow, insertBonus, moveBatchReserve, payWorker } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { move } from './money.ts'

/**
 * Pays a Worker beside the reward from what a batch has in reserve, or where that does not suffice from the Requester's
 * balance. It is a bonus, so that every program for MTurk sees it, and bears no fee.
 *
 * @returns its id, that of the event that the caller records, and where the money came from.
 */
export async function payBatchBonus(
  context: Context,
  { batchId }: BatchRow,
  assignment: AssignmentRow,
  { amountMicros, reason, type }: { amountMicros: bigint; reason: string; type: EventType },
): Promise<{ bonusId: string; eventId: string; from: 'reserve' | 'available' }> {
  const { connection, at } = context
  const { requesterId, assignmentId, hitId, workerId, unit } = assignment
  const bonusId = makeTimeId(at, randomLetters)
  const eventId = `${bonusId}:${type}`
  const isReserved = await moveBatchReserve(connection, { requesterId, batchId, amountMicros: -amountMicros })
  const from = isReserved ? 'reserve' : 'available'
  const hitTypeId = await insertBonus(connection, {
    ...{
      requesterId,
      bonusId,
      assignmentId,
      hitId,
      workerId,
      amountMicros,
      feeMicros: 0n,
      unit,
      reason,
      grantedAt: at,
    },
  })
  await payWorker(connection, {
    ...{ workerId, transferId: `bonus:${bonusId}`, groupId: eventId, code: 'bonus', amountMicros, unit, requesterId },
    ...{ assignmentId, createdAt: at },
  })
  const movement = { code: 'bonus', of: bonusId, eventId, from, to: 'clearing', amountMicros } as const
  await move(context, { ...assignment, batchId }, movement)
  context.afterwards(() => context.measures.touch(requesterId, hitTypeId))
  return { bonusId, eventId, from }
}
