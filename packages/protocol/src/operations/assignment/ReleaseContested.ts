import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ReleaseContested = operation({
  name: 'ReleaseContested',
  noun: 'assignment',
  roles: ['clock'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({}),
  errors: [],
  prose: 'The time for an appeal is over and none is open: the contested money returns to the Requester.',
})
