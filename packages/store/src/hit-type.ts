import type { QualificationRequirement } from '@kempelen/protocol'
import type { Connection } from './database.ts'
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
  /** Only this one. */
  hitTypeId: string | null
  beforeTime: Date
  beforeId: string
  limit: number
  now: Date
}

const listProgress = statement<HITTypeProgressPage, HITTypeProgressRow>(
  'list-hit-type-progress',
  `select kind.hit_type_id, kind.hit_group_id, kind.title, kind.reward_micros, kind.unit, kind.created_at, job.last_hit_at,
     job.hits, job.hits_assignable, job.max_assignments, job.available, job.pending, job.submitted, job.completed
   from hit_type kind
   cross join lateral (
     select max(created_at) as last_hit_at, count(*) as hits,
       count(*) filter (where is_open and expires_at > :now) as hits_assignable,
       coalesce(sum(max_assignments), 0)::bigint as max_assignments,
       coalesce(sum(available) filter (where expires_at > :now), 0)::bigint as available,
       coalesce(sum(pending), 0)::bigint as pending, coalesce(sum(submitted), 0)::bigint as submitted,
       coalesce(sum(completed), 0)::bigint as completed
     from hit where hit.requester_id = :requesterId and hit.hit_type_id = kind.hit_type_id and hit.disposed_at is null
   ) job
   where kind.requester_id = :requesterId and job.hits > 0
     and (:hitTypeId::text is null or kind.hit_type_id = :hitTypeId) and (kind.created_at, kind.hit_type_id) < (:beforeTime, :beforeId)
   order by kind.created_at desc, kind.hit_type_id desc limit :limit`,
)

/** HITTypes that have HITs, newest first, with the sums over their HITs. */
export function listHITTypeProgress(
  connection: Connection,
  parameters: HITTypeProgressPage,
): Promise<HITTypeProgressRow[]> {
  return connection.query(listProgress, parameters)
}
