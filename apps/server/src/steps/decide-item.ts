import {
  type BatchItemRow,
  type BatchRow,
  countUnaskedPlaces,
  countUncountedAnswers,
  findBatch,
  findProject,
  type HITRow,
  listRatedVotes,
  type ProjectRow,
  type RatedVoteRow,
  updateItem,
} from '@kempelen/store'
import type { Context } from '../context.ts'
import { workStates } from './batch.ts'
import { type Belief, beliefOf, believe, stepFor } from './crowd.ts'
import { makeEventId } from './hit-change.ts'
import { addPlaces, withdrawPlaces } from './item-places.ts'
import { priceMicros } from './money.ts'
import { drawOf, pseudonymOf } from './pseudonym.ts'

/** An item with all that decides about it, locked with its HIT. */
export interface ItemAtHand {
  readonly batch: BatchRow
  readonly project: ProjectRow
  readonly item: BatchItemRow
  readonly hit: HITRow
}

export async function projectOf(context: Context, batch: BatchRow): Promise<ProjectRow> {
  return (await findProject(context.connection, batch.requesterId, batch.projectId, batch.version))!
}

/**
 * Weighs the votes on a locked item and acts on them: asks for exactly the answers that are missing, or finishes it and
 * takes its open places back. An item whose answers are still on their way is left open; what they bring decides.
 *
 * @returns what is believed of it.
 */
export async function decideItem(context: Context, at: ItemAtHand): Promise<Belief | undefined> {
  const { batch, project, item, hit } = at
  const { requesterId, batchId, projectId } = batch
  const votes = await listRatedVotes(context.connection, { requesterId, batchId, projectId, itemId: item.itemId })
  const belief = knownBelief(batch, item, votes.length) ?? believe(batch, project.answerKind, votes)
  // Whoever is stopped by known answers does not count towards the number that was asked for.
  const heard = votes.filter(({ isStopped }) => !isStopped).length
  const step = stepFor(batch.plan, belief, heard)
  const uncounted = await countUncountedAnswers(context.connection, requesterId, hit.hitId)
  const believed = { ...item, answers: votes.length, ...heldTo(belief) }
  if (step !== 'ask') {
    const rest = await withdrawPlaces(context, batch, hit)
    if (rest.pending + uncounted > 0) await updateItem(context.connection, { ...believed, state: reopenable(item) })
    else await finish(context, at, believed, votes, step)
    return belief
  }
  const open = hit.isReleased ? 0 : hit.available
  const wanted =
    (batch.plan.TargetProbability === undefined
      ? batch.plan.MaxAssignments
      : Math.max(heard + 1, batch.plan.MinAssignments)) - heard
  const missing = wanted - open - hit.pending - uncounted
  const canAsk = missing <= 0 || (await ask(context, at, votes.length - heard, missing))
  if (!canAsk && open + hit.pending + uncounted === 0) await finish(context, at, believed, votes, 'exhausted')
  else {
    if (item.state === 'Finished' || item.state === 'InReview') recordItem(context, at, believed, votes, 'ItemReopened')
    await updateItem(context.connection, { ...believed, state: 'Open', source: null, isAudit: false, finishedAt: null })
  }
  return belief
}

/** What all answers of the batch together made of the item, where no answer has come or gone since. */
function knownBelief({ classes }: BatchRow, item: BatchItemRow, votes: number): Belief | undefined {
  const { posterior } = item
  if (!posterior || votes !== item.answers || !classes.every((name) => name in posterior)) return undefined
  const chances = classes.map((name) => posterior[name]!)
  const sum = chances.reduce((all, one) => all + one, 0)
  return beliefOf(
    classes,
    Float64Array.from(chances, (chance) => chance / sum),
  )
}

function reopenable({ state }: BatchItemRow) {
  return state === 'Finished' || state === 'InReview' ? state : ('Open' as const)
}

function heldTo(belief: Belief | undefined): Pick<BatchItemRow, 'label' | 'probability' | 'posterior'> {
  return {
    label: belief?.label ?? null,
    probability: belief?.probability ?? null,
    posterior: belief?.posterior ?? null,
  }
}

/** Adds the missing places, where time and money allow. */
async function ask(context: Context, { batch, hit }: ItemAtHand, stopped: number, missing: number): Promise<boolean> {
  const isAtWork = workStates.includes(batch.state) || batch.state === 'Paused'
  if (!isAtWork || hit.isReleased) return false
  if (stopped > 0) {
    // The answers of who was stopped are paid for; they are replaced by what other items have not needed.
    const { requesterId, batchId, plan } = batch
    const places = { requesterId, batchId, maxAssignments: plan.MaxAssignments, openOnly: true }
    const reserved = (await findBatch(context.connection, requesterId, batchId))!.reserveMicros
    const owed = (await countUnaskedPlaces(context.connection, places)) + BigInt(missing)
    if (reserved < owed * priceMicros(hit)) return false
  }
  return (await addPlaces(context, batch, hit, missing)) !== undefined
}

async function finish(
  context: Context,
  at: ItemAtHand,
  believed: BatchItemRow,
  votes: readonly RatedVoteRow[],
  step: 'finished' | 'exhausted' | 'ask',
): Promise<void> {
  const { plan } = at.batch
  const wasDone = at.item.state === 'Finished' || at.item.state === 'InReview'
  const isDoubtful = plan.ReviewDoubtful && step === 'exhausted'
  const isDrawn = drawOf(context, `audit ${believed.itemId}`) < plan.AuditShare
  const state = isDoubtful || isDrawn ? 'InReview' : 'Finished'
  const finishedAt = state === 'Finished' ? (at.item.finishedAt ?? context.at) : null
  const done: BatchItemRow = { ...believed, state, source: 'People', isAudit: isDrawn && !isDoubtful, finishedAt }
  await updateItem(context.connection, done)
  if (!wasDone && state === 'Finished') recordItem(context, at, done, votes, 'ItemFinished')
}

/** Tells of an item with all that is known of it; texts that are no classes stand in it as their length only. */
export function recordItem(
  context: Context,
  { batch, project, hit }: Pick<ItemAtHand, 'batch' | 'project' | 'hit'>,
  item: BatchItemRow,
  votes: readonly Pick<RatedVoteRow, 'assignmentId' | 'workerId' | 'label'>[],
  type: 'ItemFinished' | 'ItemReopened' | 'ItemReviewed',
): void {
  const isCategorical = project.answerKind === 'Categorical'
  context.record({
    requesterId: batch.requesterId,
    eventId: makeEventId(context, item.itemId, type),
    type,
    subjectId: item.itemId,
    parents: votes.map(({ assignmentId }) => `${assignmentId}:AssignmentSubmitted`),
    state: {
      BatchId: batch.batchId,
      ItemId: item.itemId,
      Ordinal: item.ordinal,
      HITId: hit.hitId,
      HITTypeId: hit.hitTypeId,
      ...(isCategorical && { Label: item.label, Posterior: item.posterior }),
      Probability: item.probability,
      Source: item.source,
      AuthorClass: votes.length > 0 ? 'Person' : 'None',
      Votes: votes.map(({ assignmentId, workerId, label }) => ({
        AssignmentId: assignmentId,
        Worker: pseudonymOf(context, batch.projectId, workerId),
        ...(isCategorical && { Label: label }),
      })),
      CostMicros: BigInt(votes.length) * priceMicros(hit),
      Unit: batch.unit,
    },
  })
}
