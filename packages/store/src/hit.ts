import type { QualificationRequirement } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A HIT with the properties of its HITType. */
export interface HITRow {
  requesterId: string
  hitId: string
  hitTypeId: string
  hitGroupId: string
  question: string
  questionKind: 'ExternalQuestion' | 'HTMLQuestion' | 'QuestionForm'
  externalUrl: string | null
  frameHeight: number
  hitLayoutId: string | null
  answerSchemaId: string | null
  annotation: string | null
  title: string
  description: string
  keywords: string | null
  requirements: QualificationRequirement[]
  rewardMicros: bigint
  feeMicros: bigint
  unit: string
  assignmentDurationSeconds: number
  autoApprovalDelaySeconds: number
  maxAssignments: number
  available: number
  pending: number
  submitted: number
  completed: number
  heldMicros: bigint
  contestedMicros: bigint
  isReleased: boolean
  reviewing: boolean
  createdAt: Date
  expiresAt: Date
  disposedAt: Date | null
  /** The HIT review policy has looked at it since it was last extended. */
  isPolicyDone: boolean
  /** The batch that it belongs to, and the version of the project that its question was made by. */
  batchId: string | null
  projectVersion: number | null
  /** Its answer is known; it is given to Workers one by one. */
  isGold: boolean
  eventId: string
}

const columns = `hit.requester_id, hit.hit_id, hit.hit_type_id, hit.hit_group_id, hit.question, hit.question_kind,
  hit.external_url, hit.frame_height, hit.hit_layout_id, hit.answer_schema_id, hit.annotation, kind.title, kind.description, kind.keywords, kind.requirements,
  hit.reward_micros, hit.fee_micros, hit.unit, hit.assignment_duration_seconds, hit.auto_approval_delay_seconds,
  hit.max_assignments, hit.available, hit.pending, hit.submitted, hit.completed, hit.held_micros, hit.contested_micros,
  hit.is_released, hit.is_reviewing as reviewing, hit.created_at, hit.expires_at, hit.disposed_at,
  hit.is_policy_done, hit.batch_id, hit.project_version, hit.is_gold, hit.event_id`
const source = 'hit join hit_type kind on kind.requester_id = hit.requester_id and kind.hit_type_id = hit.hit_type_id'

const get = statement<{ requesterId: string; hitId: string }, HITRow>(
  'get-hit',
  `select ${columns} from ${source} where hit.requester_id = :requesterId and hit.hit_id = :hitId`,
)

export async function findHIT(connection: Connection, requesterId: string, hitId: string): Promise<HITRow | undefined> {
  return (await connection.query(get, { requesterId, hitId }))[0]
}

const lock = statement<{ requesterId: string; hitId: string }, HITRow>(
  'lock-hit',
  `select ${columns} from ${source} where hit.requester_id = :requesterId and hit.hit_id = :hitId for update of hit`,
)

/** The HIT, kept from changing until the transaction ends. */
export async function lockHIT(connection: Connection, requesterId: string, hitId: string): Promise<HITRow | undefined> {
  return (await connection.query(lock, { requesterId, hitId }))[0]
}

export interface HITInsertion {
  requesterId: string
  hitId: string
  hitTypeId: string
  hitGroupId: string
  question: string
  questionKind: string
  externalUrl: string | null
  frameHeight: number
  hitLayoutId: string | null
  answerSchemaId: string | null
  annotation: string | null
  /** JSON text. */
  assignmentReviewPolicy: string | null
  hitReviewPolicy: string | null
  rewardMicros: bigint
  feeMicros: bigint
  unit: string
  assignmentDurationSeconds: number
  autoApprovalDelaySeconds: number
  maxAssignments: number
  heldMicros: bigint
  createdAt: Date
  expiresAt: Date
  eventId: string
}

const insert = statement<HITInsertion, never>(
  'insert-hit',
  `insert into hit (requester_id, hit_id, hit_type_id, hit_group_id, question, question_kind, external_url, frame_height,
     hit_layout_id, answer_schema_id, annotation, assignment_review_policy, hit_review_policy, reward_micros, fee_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds,
     max_assignments, available, held_micros, created_at, active_at, expires_at, event_id)
   values (:requesterId, :hitId, :hitTypeId, :hitGroupId, :question, :questionKind, :externalUrl, :frameHeight,
     :hitLayoutId, :answerSchemaId, :annotation, :assignmentReviewPolicy::jsonb, :hitReviewPolicy::jsonb, :rewardMicros, :feeMicros, :unit, :assignmentDurationSeconds, :autoApprovalDelaySeconds,
     :maxAssignments, :maxAssignments, :heldMicros, :createdAt, :createdAt, :expiresAt, :eventId)`,
)

export async function insertHIT(connection: Connection, hit: HITInsertion): Promise<void> {
  await connection.query(insert, hit)
}

/** What may change about a HIT outside the hot statements. */
export interface HITChange {
  requesterId: string
  hitId: string
  maxAssignments: number
  available: number
  pending: number
  submitted: number
  completed: number
  heldMicros: bigint
  contestedMicros: bigint
  isReleased: boolean
  reviewing: boolean
  expiresAt: Date
  disposedAt: Date | null
  isPolicyDone: boolean
  eventId: string
  now: Date
}

const update = statement<HITChange, never>(
  'update-hit',
  `update hit set max_assignments = :maxAssignments, available = :available, pending = :pending, submitted = :submitted,
     completed = :completed, held_micros = :heldMicros, contested_micros = :contestedMicros, is_released = :isReleased,
     is_reviewing = :reviewing, expires_at = :expiresAt, disposed_at = :disposedAt,
     is_policy_done = :isPolicyDone, event_id = :eventId, active_at = :now
   where requester_id = :requesterId and hit_id = :hitId`,
)

/** Writes a HIT that the caller has locked. */
export async function updateHIT(connection: Connection, change: HITChange): Promise<void> {
  await connection.query(update, change)
}

export interface HITMove {
  requesterId: string
  hitId: string
  hitTypeId: string
  hitGroupId: string
  rewardMicros: bigint
  feeMicros: bigint
  assignmentDurationSeconds: number
  autoApprovalDelaySeconds: number
  heldMicros: bigint
  eventId: string
  now: Date
}

const move = statement<HITMove, never>(
  'move-hit-to-type',
  `update hit set hit_type_id = :hitTypeId, hit_group_id = :hitGroupId, reward_micros = :rewardMicros,
     fee_micros = :feeMicros, assignment_duration_seconds = :assignmentDurationSeconds,
     auto_approval_delay_seconds = :autoApprovalDelaySeconds, held_micros = :heldMicros, event_id = :eventId,
     active_at = :now
   where requester_id = :requesterId and hit_id = :hitId`,
)

/** Gives a HIT that the caller has locked, and that nobody has accepted, the properties of another type. */
export async function moveHITToType(connection: Connection, change: HITMove): Promise<void> {
  await connection.query(move, change)
}

const hasTurns = statement<{ requesterId: string; hitId: string }, { isTaken: boolean }>(
  'has-hit-been-accepted',
  'select exists (select from assignment where requester_id = :requesterId and hit_id = :hitId) as is_taken',
)

/** Whether anybody ever accepted the HIT, returned and abandoned turns included. */
export async function hasBeenAccepted(connection: Connection, requesterId: string, hitId: string): Promise<boolean> {
  return (await connection.query(hasTurns, { requesterId, hitId }))[0]!.isTaken
}

export interface HITPage {
  requesterId: string
  beforeTime: Date
  beforeId: string
  limit: number
}

const page =
  '(hit.created_at, hit.hit_id) < (:beforeTime, :beforeId) order by hit.created_at desc, hit.hit_id desc limit :limit'

const list = statement<HITPage, HITRow>(
  'list-hits',
  `select ${columns} from ${source} where hit.requester_id = :requesterId and hit.disposed_at is null and ${page}`,
)

export function listHITs(connection: Connection, parameters: HITPage): Promise<HITRow[]> {
  return connection.query(list, parameters)
}

const listOfType = statement<HITPage & { hitTypeId: string }, HITRow>(
  'list-hits-of-type',
  `select ${columns} from ${source}
   where hit.requester_id = :requesterId and hit.hit_type_id = :hitTypeId and hit.disposed_at is null and ${page}`,
)

export function listHITsOfType(connection: Connection, parameters: HITPage & { hitTypeId: string }): Promise<HITRow[]> {
  return connection.query(listOfType, parameters)
}

const listForQualification = statement<HITPage & { qualificationTypeId: string }, HITRow>(
  'list-hits-for-qualification-type',
  `select ${columns} from ${source}
   where hit.requester_id = :requesterId and hit.disposed_at is null and hit.hit_group_id in (
     select job.hit_group_id from hit_group_requirement need join hit_group job on job.hit_group_id = need.hit_group_id
     where need.qualification_type_id = :qualificationTypeId and job.requester_id = :requesterId) and ${page}`,
)

/** HITs that ask for a QualificationType, the newest first. */
export function listHITsForQualificationType(
  connection: Connection,
  parameters: HITPage & { qualificationTypeId: string },
): Promise<HITRow[]> {
  return connection.query(listForQualification, parameters)
}

const listReviewable = statement<HITPage & { reviewing: boolean; hitTypeId: string | null; now: Date }, HITRow>(
  'list-reviewable-hits',
  `select ${columns} from ${source}
   where hit.requester_id = :requesterId and hit.disposed_at is null and hit.pending = 0
     and (hit.available = 0 or hit.expires_at <= :now) and hit.is_reviewing = :reviewing
     and (:hitTypeId::text is null or hit.hit_type_id = :hitTypeId) and ${page}`,
)

export function listReviewableHITs(
  connection: Connection,
  parameters: HITPage & { reviewing: boolean; hitTypeId: string | null; now: Date },
): Promise<HITRow[]> {
  return connection.query(listReviewable, parameters)
}

const preview = statement<{ requesterId: string; hitGroupId: string; workerId: string; now: Date }, HITRow>(
  'preview-hit',
  `select ${columns} from ${source}
   where hit.requester_id = :requesterId and hit.hit_group_id = :hitGroupId and hit.is_open and hit.expires_at > :now
     and not exists (
       select from assignment mine
       where mine.requester_id = :requesterId and mine.hit_id = hit.hit_id and mine.worker_id = :workerId
         and mine.state not in ('Returned', 'Abandoned') offset 0)
   order by hit.hit_id limit 1`,
)

/** The HIT that this Worker would probably get next. */
export async function findHITToPreview(
  connection: Connection,
  parameters: { requesterId: string; hitGroupId: string; workerId: string; now: Date },
): Promise<HITRow | undefined> {
  return (await connection.query(preview, parameters))[0]
}
