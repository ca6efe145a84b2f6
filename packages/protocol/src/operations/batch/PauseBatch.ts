import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { id } from '../../words.ts'

export const PauseBatch = operation({
  name: 'PauseBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState'],
  prose: 'Gives out no more work of a batch. Assignments that are held can be handed in and are paid.',
})
