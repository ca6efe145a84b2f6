import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { id } from '../../words.ts'

export const ResumeBatch = operation({
  name: 'ResumeBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState'],
  prose: 'Gives out the work of a paused batch again.',
})
