import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { id } from '../../words.ts'

export const CancelBatch = operation({
  name: 'CancelBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState'],
  prose:
    'Ends a batch. Assignments that are held can be handed in; all work that was accepted is paid, and the rest of the money goes back to your balance.',
})
