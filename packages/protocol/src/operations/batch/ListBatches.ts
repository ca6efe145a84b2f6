import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListBatches = operation({
  name: 'ListBatches',
  noun: 'batch',
  roles: ['requester'],
  reads: true,
  input: structure({ ProjectId: id, ...paging }),
  output: structure({ Batches: list(Batch), NumResults: count, NextToken: nextToken }, ['Batches', 'NumResults']),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose: 'Your batches, or those of one project, the newest first.',
})
