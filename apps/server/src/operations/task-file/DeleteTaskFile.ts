import { Refusal } from '@kempelen/protocol'
import { deleteTaskFile } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeleteTaskFile = behaviour('DeleteTaskFile', async (context, { FileId }) => {
  const requesterId = context.caller.requesterId!
  if (!(await deleteTaskFile(context.connection, requesterId, FileId))) throw new Refusal('FileDoesNotExist')
  context.record({
    requesterId,
    eventId: `${FileId}:TaskFileDeleted`,
    type: 'TaskFileDeleted',
    subjectId: FileId,
    parents: [],
    state: { FileId },
  })
  return {}
})
