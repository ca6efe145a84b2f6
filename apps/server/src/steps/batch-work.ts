import { Refusal } from '@kempelen/protocol'
import { type GoldRecord, isGoldDue, isTrusted } from '@kempelen/rules'
import {
  type AcceptedRow,
  type AcceptParameters,
  acceptAssignment,
  acceptGoldAssignment,
  type BatchRow,
  countTaken,
  findProjectWorker,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { workStates } from './batch.ts'
import { drawOf, pseudonymOf } from './pseudonym.ts'

/** The batch of a group, at most a second old. Refuses where it gives out no work at the moment. */
export async function batchAtWork({ batches }: Context, batchId: string): Promise<BatchRow> {
  const batch = await batches.get(batchId)
  if (!batch || !workStates.includes(batch.state)) throw new Refusal('BatchPaused')
  return batch
}

/**
 * Takes a place for a Worker in a batch. Now and then the batch gives one whose answer is known, whatever is asked for.
 * Refuses who was stopped, with the reason.
 */
export async function acceptInBatch(
  context: Context,
  batch: BatchRow,
  parameters: AcceptParameters,
  hitId: string | undefined,
): Promise<AcceptedRow | undefined> {
  const { requesterId, projectId } = batch
  const key = { requesterId, projectId, workerId: parameters.workerId }
  const taker = await findProjectWorker(context.connection, key)
  if (taker?.stoppedAt) throw new Refusal('WorkerStopped', { Reason: taker.stopReason ?? '' })
  const record: GoldRecord = { right: taker?.goldRight ?? 0, wrong: taker?.goldWrong ?? 0 }
  const isDue = isGoldDue(taker?.taken ?? 0, isTrusted(record, batch.plan.MinimumAccuracy), (block) =>
    drawOf(context, `gold ${projectId} ${parameters.workerId} ${block}`),
  )
  const place =
    (isDue ? await acceptGoldAssignment(context.connection, parameters) : undefined) ??
    (await acceptAssignment(context.connection, parameters, hitId))
  if (place)
    await countTaken(context.connection, { ...key, pseudonym: pseudonymOf(context, projectId, parameters.workerId) })
  return place
}
