export { documentedLimits } from './documented-limits.ts'
export type { ErrorEntry } from './errors/entry.ts'
export { type ErrorCode, errorTable, Refusal, type RefusalDetails } from './errors.ts'
export {
  type EventType,
  eventTypes,
  type MarketEventType,
  marketEventTypes,
  notifiedEventTypes,
  type WorkerEventType,
  webhookEventTypes,
  workerEventTypes,
} from './events.ts'
export { mturkOperations } from './generated/mturk.ts'
export { makeOwnedId, makePartyId, makeTimeId, ownerOf } from './ids.ts'
export {
  disposalAfterSeconds,
  overrideRejectionWithinSeconds,
  pageSize,
  requestTokenLifetimeSeconds,
} from './limits.ts'
export { isAtLeast, type MemberRole, memberRoles, type ProgramRole, programRoles } from './member-role.ts'
export { microsPerCent, microsPerUnit, toAmount, toMicros } from './money.ts'
export { type InputOf, leastMemberRole, type Operation, type OutputOf, type Role } from './operation.ts'
export * from './operations/index.ts'
export * from './reference/index.ts'
export { type Contracts, type OperationName, operations } from './registry.ts'
export { appealStates, type RejectionReason, rejectionGates, rejectionReasons } from './rejection.ts'
export { type RemedyKind, remedyKinds } from './remedy.ts'
export type { Shape, StructureShape, ValueOf } from './shape.ts'
export {
  type SuspensionKind,
  type SuspensionReason,
  suspensionKinds,
  suspensionReasons,
  suspensionWords,
} from './suspension.ts'
export { aboutQuestions } from './things/AboutMe.ts'
export type * from './things/index.ts'
export { marketFindingKinds } from './things/MarketFinding.ts'
export { parseInput } from './validate.ts'
