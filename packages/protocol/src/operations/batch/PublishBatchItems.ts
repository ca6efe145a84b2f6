import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const PublishBatchItems = operation({
  name: 'PublishBatchItems',
  noun: 'batch',
  roles: ['clock'],
  input: structure({ BatchId: id }, ['BatchId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Makes the HITs of the next rows of a batch that is being published.',
})
