import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Batch } from '../../things/Batch.ts'
import { batchPlan } from '../../things/BatchPlan.ts'
import { amount, count, id } from '../../words.ts'

export const CreateBatch = operation({
  name: 'CreateBatch',
  noun: 'batch',
  roles: ['requester'],
  input: structure(
    {
      ProjectId: id,
      Name: { type: 'string', min: 1, max: 128 },
      Reward: amount,
      EstimatedSeconds: { ...count, min: 1, max: 86_400 },
      ...batchPlan,
      UniqueRequestToken: { type: 'string', min: 1, max: 64 },
    },
    ['ProjectId', 'Name', 'Reward', 'EstimatedSeconds'],
  ),
  output: structure({ Batch }, ['Batch']),
  errors: ['ProjectDoesNotExist', 'QualificationTypeDoesNotExist', 'DuplicateRequest', 'InvalidParameterValue'],
  prose:
    'Begins a batch without rows. Each row becomes one HIT. With MinAssignments and MaxAssignments alone every item gets that many answers; with a TargetProbability an item is asked about until its likeliest label has that probability or MaxAssignments is reached. GoldColumn names the column of known answers: rows that have one are mixed in among the others, one in ten at first and one in twenty once a Worker is trusted. A Worker whose accuracy is below MinimumAccuracy with more than 95 % probability gets no more work, is told why, and is paid for what was done. The Audience is the open marketplace, who comes with an invitation, named Workers, or who has a QualificationType. NotInBatches keeps out who took part in these batches. ReviewDoubtful and AuditShare send items to reviewers. ScreenOutReward is what people get whom a survey does not want; their places go to others.',
})
