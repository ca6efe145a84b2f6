import type { QualificationRequirement } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { type HITTypeKey, mostAddedUpAtOnce, sumNames, sums } from './hit-type-sum.ts'
import { statement } from './statement.ts'

export interface HITTypeRow {
  requesterId: string
  hitTypeId: string
  hitGroupId: string
  title: string
  description: string
  keywords: string | null
  rewardMicros: bigint
  unit: string
  assignmentDurationSeconds: number
  autoApprovalDelaySeconds: number
  requirements: QualificationRequirement[]
  batchId: string | null
  createdAt: Date
}

const columns = `requester_id, hit_type_id, hit_group_id, title, description, keywords, reward_micros, unit,
  assignment_duration_seconds, auto_approval_delay_seconds, requirements, batch_id, created_at`

const find = statement<{ requesterId: string; identityHash: Buffer }, HITTypeRow>(
  'find-hit-type',
  `select ${columns} from hit_type where requester_id = :requesterId and identity_hash = :identityHash`,
)

/** The HITType that has exactly these properties, by their hash. */
export async function findHITTypeByIdentity(
  connection: Connection,
  requesterId: string,
  identityHash: Buffer,
): Promise<HITTypeRow | undefined> {
  return (await connection.query(find, { requesterId, identityHash }))[0]
}

const get = statement<{ requesterId: string; hitTypeId: string }, HITTypeRow>(
  'get-hit-type',
  `select ${columns} from hit_type where requester_id = :requesterId and hit_type_id = :hitTypeId`,
)

export async function findHITType(
  connection: Connection,
  requesterId: string,
  hitTypeId: string,
): Promise<HITTypeRow | undefined> {
  return (await connection.query(get, { requesterId, hitTypeId }))[0]
}

export interface HITTypeInsertion extends Omit<HITTypeRow, 'requirements'> {
  identityHash: Buffer
  /** JSON text. */
  requirements: string
}

const insert = statement<HITTypeInsertion, { hitTypeId: string }>(
  'insert-hit-type',
  `insert into hit_type (requester_id, hit_type_id, hit_group_id, identity_hash, title, description, keywords,
     reward_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds, requirements, batch_id, created_at)
   values (:requesterId, :hitTypeId, :hitGroupId, :identityHash, :title, :description, :keywords, :rewardMicros, :unit,
     :assignmentDurationSeconds, :autoApprovalDelaySeconds, :requirements::jsonb, :batchId, :createdAt)
   on conflict (requester_id, identity_hash) do nothing
   returning hit_type_id`,
)

/** False where another request has just made the same HITType. */
export async function insertHITType(connection: Connection, row: HITTypeInsertion): Promise<boolean> {
  return (await connection.query(insert, row)).length > 0
}

export interface HITTypeProgressRow {
  hitTypeId: string
  hitGroupId: string
  title: string
  rewardMicros: bigint
  unit: string
  createdAt: Date
  lastHitAt: Date
  hits: bigint
  hitsAssignable: bigint
  maxAssignments: bigint
  available: bigint
  pending: bigint
  submitted: bigint
  completed: bigint
}

export interface HITTypeProgressPage {
  requesterId: string
  beforeTime: Date
  beforeId: string
  limit: number
  now: Date
}

const progress = `kind.hit_type_id, kind.hit_group_id, kind.title, kind.reward_micros, kind.unit, kind.created_at, job.last_hit_at,
     job.hits, job.hits_assignable, job.max_assignments, job.available, job.pending, job.submitted, job.completed`

// The limit tells the planner that what is added up here is small, and keeps it from reading the whole table for it.
const listProgress = statement<HITTypeProgressPage, HITTypeProgressRow>(
  'list-hit-type-progress',
  `select ${progress}
   from hit_type kind
   left join hit_type_sum known on known.requester_id = :requesterId and known.hit_type_id = kind.hit_type_id
   cross join lateral (
     select known.${sumNames.replaceAll(', ', ', known.')} where known.hit_type_id is not null
     union all
     select ${sums} from (
       select created_at, is_open, expires_at, max_assignments, available, pending, submitted, completed from hit
       where hit.requester_id = :requesterId and hit.hit_type_id = kind.hit_type_id and disposed_at is null and known.hit_type_id is null
       order by created_at limit ${mostAddedUpAtOnce + 1}
     ) few
   ) job
   where kind.requester_id = :requesterId and job.hits > 0 and (kind.created_at, kind.hit_type_id) < (:beforeTime, :beforeId)
   order by kind.created_at desc, kind.hit_type_id desc limit :limit`,
)

/** HITTypes that have HITs, newest first, with the sums over their HITs; those of a large one are some seconds old. */
export function listHITTypeProgress(
  connection: Connection,
  parameters: HITTypeProgressPage,
): Promise<HITTypeProgressRow[]> {
  return connection.query(listProgress, parameters)
}

const getProgress = statement<HITTypeKey & { now: Date }, HITTypeProgressRow>(
  'get-hit-type-progress',
  `select ${progress}
   from hit_type kind
   cross join lateral (
     select ${sums} from hit where hit.requester_id = :requesterId and hit.hit_type_id = :hitTypeId and disposed_at is null
   ) job
   where kind.requester_id = :requesterId and kind.hit_type_id = :hitTypeId and job.hits > 0`,
)

/** One HITType with the sums over its HITs as they are now; nothing where it has none. */
export async function findHITTypeProgress(
  connection: Connection,
  parameters: HITTypeKey & { now: Date },
): Promise<HITTypeProgressRow | undefined> {
  return (await connection.query(getProgress, parameters))[0]
}
