import { isBelowMinimum } from '@kempelen/rules'
import { type ProjectWorkerRow, resumeWorker, takeBackGoldAnswers } from '@kempelen/store'
import type { Context } from '../context.ts'
import type { ItemAtHand } from './decide-item.ts'
import { makeEventId } from './hit-change.ts'
import { messageWorker } from './message-worker.ts'

/** Holds nobody any more to an answer that is not known after all; who was stopped for it gets work again. */
export async function takeBackGold(context: Context, at: ItemAtHand, label: string): Promise<void> {
  const { requesterId, batchId, projectId } = at.batch
  const item = { requesterId, projectId, batchId, itemId: at.item.itemId, label }
  for (const taker of await takeBackGoldAnswers(context.connection, item))
    if (isStoppedWithoutCause(taker)) await resume(context, at, taker)
}

function isStoppedWithoutCause({ stoppedAt, stoppedBelow, goldRight, goldWrong }: ProjectWorkerRow): boolean {
  return (
    stoppedAt !== null && stoppedBelow !== null && !isBelowMinimum({ right: goldRight, wrong: goldWrong }, stoppedBelow)
  )
}

async function resume(context: Context, { batch, project }: ItemAtHand, taker: ProjectWorkerRow): Promise<void> {
  const { requesterId, batchId, projectId } = batch
  const { workerId, goldRight, goldWrong } = taker
  await resumeWorker(context.connection, { requesterId, projectId, workerId })
  await messageWorker(context, {
    ...{ workerId, requesterId },
    subject: `You may work again: ${project.title}`,
    text: 'A known answer that you were held to was a mistake and is taken back. It no longer counts against you.',
  })
  context.record({
    requesterId,
    eventId: makeEventId(context, projectId, 'WorkerAllowed'),
    type: 'WorkerAllowed',
    subjectId: projectId,
    parents: [],
    state: {
      ...{ ProjectId: projectId, BatchId: batchId, WorkerId: workerId },
      ...{ GoldRight: goldRight, GoldWrong: goldWrong },
    },
  })
}
