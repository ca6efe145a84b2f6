import { QualificationRequirement } from '../generated/mturk.ts'
import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { amount, count, flag, id, text, workerId } from '../words.ts'

const places = { ...count, min: 1, max: 100 } as const
const share = { type: 'double', min: 0, max: 1 } as const
const probability = { type: 'double', min: 0.5, max: 0.999 } as const

export const redundancy = {
  MinAssignments: places,
  MaxAssignments: places,
  TargetProbability: probability,
} as const

/** By which rules a batch is worked through; each has a default. */
export const batchPlan = {
  ...redundancy,
  GoldColumn: text,
  MinimumAccuracy: probability,
  Audience: { type: 'string', enum: ['Open', 'Invited', 'Named', 'Group'] },
  WorkerIds: list(workerId, 1000),
  GroupQualificationTypeId: id,
  NotInBatches: list(id, 100),
  QualificationRequirements: list(QualificationRequirement, 10),
  ReviewDoubtful: flag,
  AuditShare: share,
  ScreenOutReward: amount,
  AssignmentDurationInSeconds: { ...count, min: 30, max: 31_536_000 },
  AutoApprovalDelayInSeconds: { ...count, min: 0, max: 2_592_000 },
  LifetimeInSeconds: { ...count, min: 30, max: 31_536_000 },
} as const

export const BatchPlan = structure(batchPlan, [
  'MinAssignments',
  'MaxAssignments',
  'MinimumAccuracy',
  'Audience',
  'ReviewDoubtful',
  'AuditShare',
  'AssignmentDurationInSeconds',
  'AutoApprovalDelayInSeconds',
  'LifetimeInSeconds',
])

export type BatchPlan = ValueOf<typeof BatchPlan>
