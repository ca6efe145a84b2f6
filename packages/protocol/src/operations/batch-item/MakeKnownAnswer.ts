import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const MakeKnownAnswer = operation({
  name: 'MakeKnownAnswer',
  noun: 'batch-item',
  roles: ['requester'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({ Label: text }, ['Label']),
  errors: ['AssignmentDoesNotExist', 'InvalidBatchState', 'InvalidParameterValue'],
  prose:
    'Takes the answer of an assignment of a batch for right: it becomes the label of its row, and the row is mixed in among the others as a known answer that tells who works with care. Who has answered it already does not meet it again and is not judged by it. Answers must be classes, and the batch not ended. RemoveKnownAnswer takes it back.',
})
