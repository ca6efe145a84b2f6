import { ownerOf, Refusal } from '@kempelen/protocol'
import {
  addBatchClass,
  type BatchItemRow,
  findBatch,
  insertVerdict,
  isProjectReviewer,
  listRatedVotes,
  lockHIT,
  lockItem,
  updateItem,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { projectOf, recordItem } from '../../steps/decide-item.ts'
import { invalid } from '../../steps/invalid.ts'
import { makeKnown } from '../../steps/known-answer.ts'

export const GiveVerdict = behaviour(
  'GiveVerdict',
  async (context, { BatchId, ItemId, Label, Comment, MakeGold = false }) => {
    const { connection, at } = context
    const workerId = context.caller.workerId!
    const requesterId = ownerOf(BatchId)
    const item = requesterId && (await lockItem(connection, { requesterId, batchId: BatchId, itemId: ItemId }))
    const batch = requesterId && (await findBatch(connection, requesterId, BatchId))
    if (
      !item ||
      !batch ||
      !(await isProjectReviewer(connection, { requesterId, projectId: batch.projectId, workerId }))
    )
      throw new Refusal('BatchDoesNotExist', { BatchId })
    if (item.state !== 'InReview') throw invalid('ItemId', 'This item does not wait for a review any more.')
    const hit = (await lockHIT(connection, requesterId, item.hitId!))!
    const project = await projectOf(context, batch)
    const isCategorical = project.answerKind === 'Categorical'
    const label = isCategorical ? Label : readJson(Label)
    if (isCategorical && !batch.classes.includes(Label))
      await addBatchClass(connection, { requesterId, batchId: BatchId, label: Label })
    const verdict = { requesterId, batchId: BatchId, itemId: ItemId, workerId, comment: Comment ?? null, at }
    await insertVerdict(connection, { ...verdict, label: JSON.stringify(label) })
    // The answers keep what they made probable; the verdict stands above it.
    const decided: BatchItemRow = { ...item, state: 'Finished', source: 'Reviewer', label, finishedAt: at }
    await updateItem(connection, decided)
    const votes = await listRatedVotes(connection, {
      requesterId,
      batchId: BatchId,
      projectId: batch.projectId,
      itemId: ItemId,
    })
    const own = { ...context, caller: { ...context.caller, requesterId } }
    recordItem(own, { batch, project, hit }, decided, votes, 'ItemReviewed')
    recordItem(own, { batch, project, hit }, decided, votes, 'ItemFinished')
    if (MakeGold && isCategorical) await makeKnown(own, batch, decided, Label)
    return {}
  },
)

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
