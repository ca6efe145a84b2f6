import { listBatches } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentBatch } from '../../present/batch.ts'
import { getOwnProject } from '../../steps/project.ts'

export const ListBatches = behaviour('ListBatches', async (context, input) => {
  if (input.ProjectId !== undefined) await getOwnProject(context, input.ProjectId)
  const rows = await listBatches(context.connection, {
    requesterId: context.caller.requesterId!,
    projectId: input.ProjectId ?? null,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  const shown = []
  for (const row of rows) shown.push(await presentBatch(context, row))
  return { Batches: shown, ...pageOf(rows, ({ batchId }) => ({ value: '', id: batchId })) }
})
