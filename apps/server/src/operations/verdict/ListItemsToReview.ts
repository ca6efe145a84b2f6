import { listItemsInReview, listRatedVotes } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentTask } from '../../present/task.ts'
import { drawOf } from '../../steps/pseudonym.ts'

export const ListItemsToReview = behaviour('ListItemsToReview', async (context, input) => {
  const { connection } = context
  const rows = await listItemsInReview(connection, {
    workerId: context.caller.workerId!,
    projectId: input.ProjectId ?? null,
    afterId: readPosition(input)?.id ?? '',
    limit: pageLimit(input),
  })
  const items = []
  for (const row of rows) {
    const { requesterId, batchId, projectId, itemId } = row
    const votes = await listRatedVotes(connection, { requesterId, batchId, projectId, itemId })
    // In an order that tells nothing of who answered, or when.
    const answers = votes
      .map(({ assignmentId, label, value }) => ({
        place: drawOf(context, assignmentId),
        text: label ?? JSON.stringify(value),
      }))
      .toSorted((one, other) => one.place - other.place)
    items.push({
      BatchId: batchId,
      ItemId: itemId,
      HITId: row.hitId!,
      ProjectName: row.name,
      Guidelines: row.guidelines,
      Row: row.rowValues,
      AnswerKind: row.answerKind,
      Classes: row.classes,
      Answers: answers.map(({ text }) => text),
      IsAudit: row.isAudit,
      PreviewURL: presentTask(context, {
        hitId: row.hitId!,
        questionKind: 'HTMLQuestion',
        externalUrl: null,
        frameHeight: 0,
      }).URL,
    })
  }
  return { Items: items, ...pageOf(rows, ({ itemId }) => ({ value: '', id: itemId })) }
})
