import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'
import { BatchPlan } from './BatchPlan.ts'

export const batchStatus = {
  type: 'string',
  enum: ['Draft', 'Pilot', 'Priced', 'Publishing', 'Open', 'Paused', 'Cancelling', 'Cancelled', 'Finished'],
} as const

const share = { type: 'double' } as const

/** Rows of a file on their way to labels: the plan, how far it is, what it cost and how good it is. */
export const Batch = structure(
  {
    BatchId: id,
    ProjectId: id,
    Name: text,
    BatchStatus: batchStatus,
    HITTypeId: id,
    HITGroupId: id,
    ProjectVersion: count,
    Plan: BatchPlan,
    Reward: amount,
    Unit: text,
    EstimatedSeconds: count,
    RewardPerHour: amount,
    WageFloor: amount,
    ProposedReward: amount,
    MeasuredSeconds: share,
    MeasuredAnswers: count,
    MeasuredPayPerHour: amount,
    Items: structure(
      { Total: count, Gold: count, Waiting: count, Open: count, InReview: count, Finished: count, Cancelled: count },
      ['Total', 'Gold', 'Waiting', 'Open', 'InReview', 'Finished', 'Cancelled'],
    ),
    Answers: count,
    GoldAnswers: count,
    Workers: count,
    WorkersStopped: count,
    Cost: amount,
    TopUps: amount,
    Reserved: amount,
    CostLimit: amount,
    ExpectedAccuracy: share,
    Agreement: share,
    GoldCheck: structure({ Items: count, Right: count, Expected: share, Warning: text }, [
      'Items',
      'Right',
      'Expected',
    ]),
    CostPerCorrectLabel: amount,
    ForecastAnswers: count,
    ForecastFinishTime: time,
    CreationTime: time,
    PublishTime: time,
    Expiration: time,
    FinishTime: time,
  },
  [
    'BatchId',
    'ProjectId',
    'Name',
    'BatchStatus',
    'ProjectVersion',
    'Plan',
    'Reward',
    'Unit',
    'EstimatedSeconds',
    'RewardPerHour',
    'WageFloor',
    'Items',
    'Answers',
    'GoldAnswers',
    'Workers',
    'WorkersStopped',
    'Cost',
    'TopUps',
    'Reserved',
    'CostLimit',
    'CreationTime',
  ],
)

export type Batch = ValueOf<typeof Batch>
