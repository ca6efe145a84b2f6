import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { redundancy } from '../../things/BatchPlan.ts'
import { count, id } from '../../words.ts'

export const UpdateBatch = operation({
  name: 'UpdateBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure({ BatchId: id, ...redundancy, LifetimeInSeconds: { ...count, min: 30, max: 31_536_000 } }, [
    'BatchId',
  ]),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState', 'InsufficientFunds', 'InvalidParameterValue'],
  prose:
    'Changes how many answers the items of a batch get, or for how long it is open. Every item is decided anew: what is not sure enough any more is asked about again, what has become sure enough is finished and its unused places are taken back.',
})
