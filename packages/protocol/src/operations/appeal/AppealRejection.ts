import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const AppealRejection = operation({
  name: 'AppealRejection',
  noun: 'appeal',
  roles: ['worker'],
  input: structure({ AssignmentId: id, Text: { type: 'string', min: 1, max: 4096 } }, ['AssignmentId', 'Text']),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'AppealNotPossible'],
  prose:
    'Asks for a second look at a rejection, once, while its money is contested. The money waits until it is decided.',
})
