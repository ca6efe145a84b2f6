import type * as mturk from '../generated/mturk.ts'
import type { ValueOf } from '../shape.ts'

export type HIT = ValueOf<typeof mturk.HIT>
export type Assignment = ValueOf<typeof mturk.Assignment>
export type BonusPayment = ValueOf<typeof mturk.BonusPayment>
export type Qualification = ValueOf<typeof mturk.Qualification>
export type QualificationRequest = ValueOf<typeof mturk.QualificationRequest>
export type QualificationType = ValueOf<typeof mturk.QualificationType>
export type QualificationRequirement = ValueOf<typeof mturk.QualificationRequirement>
export type ReviewActionDetail = ValueOf<typeof mturk.ReviewActionDetail>
export type ReviewPolicy = ValueOf<typeof mturk.ReviewPolicy>
export type ReviewResultDetail = ValueOf<typeof mturk.ReviewResultDetail>
export type { AccessKey } from './AccessKey.ts'
export type { AccountRoles } from './AccountRoles.ts'
export type { Appeal } from './Appeal.ts'
export type { Batch } from './Batch.ts'
export type { BatchLabel } from './BatchLabel.ts'
export type { BatchPlan } from './BatchPlan.ts'
export type { ContestedAssignment } from './ContestedAssignment.ts'
export type { Delivery } from './Delivery.ts'
export type { EarningsDay } from './EarningsDay.ts'
export type { HeldAssignment } from './HeldAssignment.ts'
export type { HITGroup } from './HITGroup.ts'
export type { HITLayout } from './HITLayout.ts'
export type { HITTypeProgress } from './HITTypeProgress.ts'
export type { ItemToReview } from './ItemToReview.ts'
export type { MyAssignment } from './MyAssignment.ts'
export type { MyQualification } from './MyQualification.ts'
export type { Project } from './Project.ts'
export type { ProjectWorker } from './ProjectWorker.ts'
export type { QualificationTest } from './QualificationTest.ts'
export type { ReceivedMessage } from './ReceivedMessage.ts'
export type { RequesterRow } from './RequesterRow.ts'
export type { Result } from './Result.ts'
export type { Task } from './Task.ts'
export type { TaskFile } from './TaskFile.ts'
export type { Transfer } from './Transfer.ts'
export type { Webhook } from './Webhook.ts'
export type { WorkerHIT } from './WorkerHIT.ts'
export type { WorkerRow } from './WorkerRow.ts'
