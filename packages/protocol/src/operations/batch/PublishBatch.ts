import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { amount, flag, id } from '../../words.ts'

export const PublishBatch = operation({
  name: 'PublishBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure({ BatchId: id, Reward: amount, SkipPilot: flag }, ['BatchId']),
  output: structure({ Batch }, ['Batch']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState', 'WageBelowFloor', 'InsufficientFunds', 'InvalidParameterValue'],
  prose:
    'Reserves the whole sum that the batch can cost and publishes it in the background. A reward that means less than the wage floor an hour is refused with the reward that would do. More than 100 items begin with a pilot of 5, which measures the time: where the reward holds up, the rest follows by itself; otherwise the batch waits, Priced, until it is published with the ProposedReward or more.',
})
