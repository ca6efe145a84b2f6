import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const OverturnRejection = operation({
  name: 'OverturnRejection',
  noun: 'assignment',
  roles: ['operator'],
  input: structure({ AssignmentId: id, Reason: { type: 'string', min: 1, max: 1024 } }, ['AssignmentId', 'Reason']),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState', 'InsufficientFunds'],
  prose:
    'Pays the Worker of a rejected assignment from the contested money, in one transaction. An open appeal about it is decided by that.',
})
