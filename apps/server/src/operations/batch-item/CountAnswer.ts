import { goldViews, isBelowMinimum, isSubmitted, stopSentence } from '@kempelen/rules'
import {
  type AssignmentRow,
  addBatchClass,
  type BatchRow,
  countAnswerOf,
  countGoldAnswer,
  endWaitForCount,
  findBatch,
  insertVote,
  listRatedVotes,
  lockAssignment,
  lockHIT,
  lockItemOfHIT,
  stopWorker,
  timeOfAssignment,
  updateItem,
} from '@kempelen/store'
import { decodeAnswer } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { labelOf, valueAt } from '../../consensus/index.ts'
import type { Context } from '../../context.ts'
import { workerAfter } from '../../steps/crowd.ts'
import { decideItem, type ItemAtHand, projectOf } from '../../steps/decide-item.ts'
import { makeEventId } from '../../steps/hit-change.ts'
import { addPlaces } from '../../steps/item-places.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { messageWorker } from '../../steps/message-worker.ts'
import { pseudonymOf } from '../../steps/pseudonym.ts'

export const CountAnswer = behaviour('CountAnswer', async (context, { AssignmentId: assignmentId }) => {
  const { connection } = context
  const requesterId = context.caller.requesterId!
  // The order of all who touch an item: assignment, item, HIT, then what belongs to the batch.
  const assignment = await lockAssignment(connection, requesterId, assignmentId)
  if (
    !assignment?.batchId ||
    !isSubmitted(assignment.state) ||
    !(await endWaitForCount(connection, requesterId, assignmentId))
  )
    throw lostRace(assignmentId)
  const item = (await lockItemOfHIT(connection, requesterId, assignment.hitId))!
  const hit = (await lockHIT(connection, requesterId, assignment.hitId))!
  const found = (await findBatch(connection, requesterId, assignment.batchId))!
  const project = await projectOf(context, { ...found, version: assignment.projectVersion! })
  const isCounted = assignment.state !== 'Rejected'
  const value = valueAt(decodeAnswer(assignment.answer!), project.answerField)
  const isCategorical = project.answerKind === 'Categorical'
  const label = isCategorical ? (labelOf(value) ?? null) : null
  const isNew = isCounted && label !== null && !found.classes.includes(label)
  const batch = isNew ? await withClass(context, found, label) : found
  const { seconds } = (await timeOfAssignment(connection, assignment))!
  await insertVote(connection, {
    ...{ requesterId, assignmentId, batchId: batch.batchId, itemId: item.itemId, workerId: assignment.workerId },
    ...{
      label,
      value: isCategorical ? null : (value ?? null),
      isGold: isCounted && item.goldLabel !== null,
      isCounted,
      seconds,
    },
    ...{ projectVersion: assignment.projectVersion!, at: assignment.submittedAt! },
  })
  const at = { batch, project, item, hit }
  // What was rejected before anybody counted it tells of nothing; its item may ask for another in its place.
  if (!isCounted) await (item.goldLabel === null && decideItem(context, at))
  else if (item.goldLabel === null) await countOrdinary(context, at, assignment, label)
  else await countGold(context, at, assignment, label ?? labelOf(value) ?? null)
  return {}
})

async function withClass(
  context: Context,
  { requesterId, batchId, ...batch }: BatchRow,
  label: string,
): Promise<BatchRow> {
  return {
    ...batch,
    requesterId,
    batchId,
    classes: await addBatchClass(context.connection, { requesterId, batchId, label }),
  }
}

async function countOrdinary(
  context: Context,
  at: ItemAtHand,
  { workerId, assignmentId }: AssignmentRow,
  label: string | null,
): Promise<void> {
  const { requesterId, batchId, projectId } = at.batch
  const belief = await decideItem(context, at)
  const votes = await listRatedVotes(context.connection, { requesterId, batchId, projectId, itemId: at.item.itemId })
  const model = votes.find((vote) => vote.assignmentId === assignmentId)?.model
  await countAnswerOf(context.connection, {
    ...{ requesterId, batchId, workerId },
    model: workerAfter(at.batch, model ?? null, { label, truth: belief?.chances }),
  })
}

/** An answer to an item whose label is known tells of its Worker. */
async function countGold(
  context: Context,
  { batch, project, item, hit }: ItemAtHand,
  { workerId }: AssignmentRow,
  label: string | null,
): Promise<void> {
  const { connection, at } = context
  const { requesterId, batchId, projectId, plan } = batch
  const isRight = label === item.goldLabel
  const pseudonym = pseudonymOf(context, projectId, workerId)
  const key = { requesterId, projectId, workerId }
  const taker = await countGoldAnswer(connection, { ...key, pseudonym, right: isRight ? 1 : 0, wrong: isRight ? 0 : 1 })
  const votes = await listRatedVotes(connection, { requesterId, batchId, projectId, itemId: item.itemId })
  const model = votes.find((vote) => vote.workerId === workerId)?.model
  await countAnswerOf(connection, {
    ...{ requesterId, batchId, workerId },
    model: workerAfter(batch, model ?? null, { label, truth: item.goldLabel! }),
  })
  await updateItem(connection, { ...item, answers: votes.length })
  if (hit.available === 0 && !hit.isReleased && hit.maxAssignments < goldViews)
    await addPlaces(context, batch, hit, Math.min(5, goldViews - hit.maxAssignments))
  const record = { right: taker.goldRight, wrong: taker.goldWrong }
  if (taker.stoppedAt || !isBelowMinimum(record, plan.MinimumAccuracy)) return
  const reason = stopSentence(record, plan.MinimumAccuracy)
  await stopWorker(connection, { ...key, reason, below: plan.MinimumAccuracy, now: at })
  await messageWorker(context, {
    ...{ workerId, requesterId },
    subject: `You get no more work of this kind: ${project.title}`,
    text: `${reason} What you have handed in is paid. Answer the Requester if you think that this is wrong: a known answer can be mistaken too.`,
  })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'WorkerStopped'),
    type: 'WorkerStopped',
    subjectId: projectId,
    parents: [],
    state: {
      ProjectId: projectId,
      BatchId: batchId,
      WorkerId: workerId,
      GoldRight: record.right,
      GoldWrong: record.wrong,
    },
  })
}
