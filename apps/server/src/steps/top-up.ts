import { toMicros } from '@kempelen/protocol'
import { taskSeconds, topUpMicros } from '@kempelen/rules'
import {
  type BatchRow,
  type BatchWageRow,
  listBatchSeconds,
  listBatchWages,
  lockAssignment,
  noteTopUp,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { amountInWords } from '../present/amount.ts'
import { payBatchBonus } from './batch-bonus.ts'
import { hashOf } from './hash.ts'
import { messageWorker } from './message-worker.ts'

/** So many answers before a time counts as measured. */
const answersToMeasure = 5

/** The measured time of a task of the batch; nothing before there are enough answers, or any when `atEnd`. */
export async function usualSeconds(context: Context, batch: BatchRow, atEnd = false): Promise<number | undefined> {
  const { requesterId, batchId } = batch
  const seconds = await listBatchSeconds(context.connection, { requesterId, batchId })
  const answers = seconds.reduce((sum, one) => sum + one.length, 0)
  return answers >= (atEnd ? 1 : answersToMeasure) ? taskSeconds(seconds) : undefined
}

/**
 * Pays everybody in a locked batch what is missing to the wage floor, where its tasks take longer than was said. What was
 * paid before counts, so doing it again pays nothing.
 *
 * @returns the batch as it is then.
 */
export async function payTopUps(context: Context, batch: BatchRow, atEnd: boolean): Promise<BatchRow> {
  const floorMicrosPerHour = toMicros(context.config.wageFloor)
  const usual = await usualSeconds(context, batch, atEnd)
  if (usual === undefined || floorMicrosPerHour === 0n) return batch
  const { requesterId, batchId } = batch
  let paidMicros = 0n
  let fromReserve = 0n
  for (const row of await listBatchWages(context.connection, { requesterId, batchId })) {
    const amountMicros = topUpMicros(
      { answers: row.answers, seconds: row.seconds, paidMicros: row.rewardMicros + row.topUpMicros },
      { usualSeconds: usual, rewardMicros: batch.rewardMicros, floorMicrosPerHour },
    )
    if (amountMicros === 0n) continue
    const from = await payTopUp(context, batch, row, amountMicros)
    paidMicros += amountMicros
    if (from === 'reserve') fromReserve += amountMicros
  }
  return { ...batch, topUpMicros: batch.topUpMicros + paidMicros, reserveMicros: batch.reserveMicros - fromReserve }
}

async function payTopUp(
  context: Context,
  batch: BatchRow,
  { workerId, topUpMicros: paidBeforeMicros, assignmentId }: BatchWageRow,
  amountMicros: bigint,
): Promise<'reserve' | 'available'> {
  const { requesterId, batchId, unit } = batch
  const isFirst = await noteTopUp(context.connection, {
    requesterId,
    batchId,
    workerId,
    amountMicros,
    paidBeforeMicros,
  })
  if (!isFirst) throw new Error(`The top-up of ${workerId} in batch ${batchId} changed while the batch was locked`)
  const assignment = (await lockAssignment(context.connection, requesterId, assignmentId))!
  const reason = `Top-up to the wage floor of ${amountInWords(toMicros(context.config.wageFloor), batch.unit)} an hour: the work took longer than was said.`
  const type = 'TopUpPaid'
  const { bonusId, eventId, from } = await payBatchBonus(context, batch, assignment, { amountMicros, reason, type })
  await messageWorker(context, {
    ...{ workerId, requesterId },
    subject: `You got ${amountInWords(amountMicros, batch.unit)} more: ${batch.name}`,
    text: reason,
  })
  context.record({
    ...{ requesterId, eventId, type, subjectId: assignmentId, parents: [`${assignmentId}:AssignmentSubmitted`] },
    state: {
      ...{ BonusId: bonusId, BatchId: batchId, AssignmentId: assignmentId, WorkerId: workerId },
      ...{ AmountMicros: amountMicros, Unit: unit, ReasonSHA256: hashOf(reason) },
    },
  })
  return from
}
