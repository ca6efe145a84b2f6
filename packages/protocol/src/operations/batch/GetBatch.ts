import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { id } from '../../words.ts'

export const GetBatch = operation({
  name: 'GetBatch',
  noun: 'batch',
  roles: ['requester'],
  reads: true,
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist'],
  prose:
    'How far a batch is, what it cost and may cost, how good its labels are likely to be, and when it will be done.',
})
