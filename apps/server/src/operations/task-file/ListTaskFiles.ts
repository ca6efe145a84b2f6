import { listTaskFiles } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentTaskFile } from '../../present/task-file.ts'

export const ListTaskFiles = behaviour('ListTaskFiles', async (context, input) => {
  const files = await listTaskFiles(context.connection, {
    requesterId: context.caller.requesterId!,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return {
    TaskFiles: files.map((file) => presentTaskFile(context, file)),
    ...pageOf(files, ({ fileId }) => ({ value: '', id: fileId })),
  }
})
