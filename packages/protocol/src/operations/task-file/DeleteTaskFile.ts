import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DeleteTaskFile = operation({
  name: 'DeleteTaskFile',
  noun: 'task-file',
  roles: ['requester'],
  input: structure({ FileId: id }, ['FileId']),
  output: structure({}),
  errors: ['FileDoesNotExist'],
  prose: 'Removes an uploaded file. Tasks that show it will miss it.',
})
