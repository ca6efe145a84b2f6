import type * as mturk from '../generated/mturk.ts'
import type { ValueOf } from '../shape.ts'

export type HIT = ValueOf<typeof mturk.HIT>
export type Assignment = ValueOf<typeof mturk.Assignment>
export type BonusPayment = ValueOf<typeof mturk.BonusPayment>
export type QualificationRequirement = ValueOf<typeof mturk.QualificationRequirement>
export type { AccessKey } from './AccessKey.ts'
export type { AccountRoles } from './AccountRoles.ts'
export type { ContestedAssignment } from './ContestedAssignment.ts'
export type { EarningsDay } from './EarningsDay.ts'
export type { HeldAssignment } from './HeldAssignment.ts'
export type { HITGroup } from './HITGroup.ts'
export type { HITTypeProgress } from './HITTypeProgress.ts'
export type { MyAssignment } from './MyAssignment.ts'
export type { RequesterRow } from './RequesterRow.ts'
export type { Result } from './Result.ts'
export type { Task } from './Task.ts'
export type { Transfer } from './Transfer.ts'
export type { WorkerHIT } from './WorkerHIT.ts'
export type { WorkerRow } from './WorkerRow.ts'
