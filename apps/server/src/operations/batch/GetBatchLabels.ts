import { findProject, listItems, listShownVotes, type ShownVoteRow } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentLabel } from '../../present/batch-label.ts'
import { getOwnBatch } from '../../steps/batch.ts'

const everyStatus = ['Waiting', 'Open', 'InReview', 'Finished', 'Cancelled'] as const

export const GetBatchLabels = behaviour('GetBatchLabels', async (context, input) => {
  const { requesterId, batchId, projectId, version } = await getOwnBatch(context, input.BatchId)
  const project = (await findProject(context.connection, requesterId, projectId, version))!
  const items = await listItems(context.connection, {
    ...{ requesterId, batchId, states: input.ItemStatuses?.length ? input.ItemStatuses : everyStatus },
    afterOrdinal: Number(readPosition(input)?.value ?? 0),
    limit: pageLimit(input),
  })
  const itemIds = items.map(({ itemId }) => itemId)
  const votes = Map.groupBy(
    await listShownVotes(context.connection, { requesterId, batchId, projectId, itemIds }),
    ({ itemId }: ShownVoteRow) => itemId,
  )
  return {
    Labels: items.map((item) => presentLabel(context, project, item, votes.get(item.itemId) ?? [])),
    ...pageOf(items, ({ ordinal, itemId }) => ({ value: String(ordinal), id: itemId })),
  }
})
