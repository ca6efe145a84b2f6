import { copyingEvidence, krippendorffAlpha, type Labels, labelsFromRows, refitCrowd } from '@kempelen/aggregation'
import {
  type BatchRow,
  believeItems,
  countVotes,
  findUnfinishedItems,
  keepCrowd,
  keepWorkerModels,
  listItemsToDecide,
  listVotesOfBatch,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { beliefOf, classCount } from './crowd.ts'

/** The crowd is learnt from anew after so many answers, or this share of those there are. */
const answersBetweenFits = 50
const shareBetweenFits = 0.02
const chunk = 1000

/** Whether enough has come in since the last time, or the batch is through and the last answers are still to be learnt from. */
export async function isFitDue(context: Context, batch: BatchRow): Promise<boolean> {
  const answers = await countVotes(context.connection, batch)
  const fresh = answers - batch.fittedAnswers
  if (fresh >= Math.max(answersBetweenFits, shareBetweenFits * answers)) return true
  const { isWaiting, isOpen } = await findUnfinishedItems(context.connection, batch)
  return fresh > 0 && !isWaiting && !isOpen
}

/**
 * Learns from all categorical answers of a batch together: how its Workers answer, how common classes are, and what that makes
 * of every item. Runs outside a transaction; what answers bring meanwhile is not overwritten.
 */
export async function fitBatch(context: Context, batch: BatchRow): Promise<void> {
  const { connection } = context
  const { requesterId, batchId, classes } = batch
  const votes = await listVotesOfBatch(connection, { requesterId, batchId })
  const answers = await countVotes(connection, batch)
  if (votes.length === 0) return
  const places = new Map(classes.map((name, index) => [name, index]))
  const given = votes.filter(({ label }) => places.has(label))
  const gold = new Map<string, number>()
  for (const { itemId, goldLabel } of given) {
    const place = goldLabel === null ? undefined : places.get(goldLabel)
    if (place !== undefined) gold.set(itemId, place)
  }
  const rows = given.map(({ itemId, workerId, label }) => ({
    item: itemId,
    worker: workerId,
    label: places.get(label)!,
  }))
  const labels = labelsFromRows(rows.map(({ item, worker, label }) => ({ task: item, worker, label })))
  const { crowd, workers, posteriors, goldCheck } = refitCrowd(rows, {
    classes: classCount(classes),
    gold,
    rings: ringsOf(labels),
  })
  const { value: alpha } = krippendorffAlpha(labels)
  const kept = await keepCrowd(connection, {
    ...{ requesterId, batchId, answers, now: context.at },
    crowd: JSON.stringify(crowd),
    agreement: Number.isFinite(alpha) ? alpha : null,
    goldCheck: JSON.stringify(goldCheck),
  })
  if (!kept) return
  await keepWorkerModels(connection, {
    ...{ requesterId, batchId, workerIds: [...workers.keys()] },
    models: [...workers.values()].map((model) => JSON.stringify(model)),
  })
  await keepBeliefs(context, batch, given, posteriors)
}

async function keepBeliefs(
  context: Context,
  { requesterId, batchId, classes }: BatchRow,
  votes: readonly { itemId: string }[],
  posteriors: ReadonlyMap<string, Float64Array>,
): Promise<void> {
  const answers = new Map<string, number>()
  for (const { itemId } of votes) answers.set(itemId, (answers.get(itemId) ?? 0) + 1)
  const beliefs = [...posteriors].map(([itemId, chances]) => ({ itemId, ...beliefOf(classes, chances) }))
  for (let start = 0; start < beliefs.length; start += chunk) {
    const part = beliefs.slice(start, start + chunk)
    await believeItems(context.connection, {
      ...{ requesterId, batchId, itemIds: part.map(({ itemId }) => itemId) },
      answers: part.map(({ itemId }) => answers.get(itemId)!),
      labels: part.map(({ label }) => JSON.stringify(label)),
      probabilities: part.map(({ probability }) => probability),
      posteriors: part.map(({ posterior }) => JSON.stringify(posterior)),
    })
  }
}

/** Decides those items anew that are asked about although they are sure, or finished although they are not. */
export async function decideItems(context: Context, { requesterId, batchId, plan }: BatchRow): Promise<void> {
  for (let afterId = ''; ; ) {
    const items = await listItemsToDecide(context.connection, {
      ...{ requesterId, batchId, afterId, limit: chunk },
      ...{ min: plan.MinAssignments, max: plan.MaxAssignments, target: plan.TargetProbability ?? null },
    })
    for (const { hitId } of items)
      await context.dispatch({ isClock: true, requesterId }, 'DecideItem', { HITId: hitId })
    const last = items.at(-1)
    if (!last) return
    afterId = last.itemId
  }
}

/** With more Workers than this the comparison of all pairs would take too long. */
const mostWorkersCompared = 1000

/** Which Workers copy from each other, as far as their shared mistakes show it: a name of the ring for each of them. */
function ringsOf(labels: Labels): Map<string, string> {
  if (labels.workers.length > mostWorkersCompared) return new Map()
  const { rings } = copyingEvidence(labels)
  return new Map(rings.flatMap((ring) => ring.map((worker) => [worker, ring[0]!] as const)))
}
