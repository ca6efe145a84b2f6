import type { BatchPlan } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { type Due, dueLimit } from './due.ts'
import { statement } from './statement.ts'

export type BatchState =
  | 'Draft'
  | 'Pilot'
  | 'Priced'
  | 'Publishing'
  | 'Open'
  | 'Paused'
  | 'Cancelling'
  | 'Cancelled'
  | 'Finished'

export interface BatchRow {
  requesterId: string
  batchId: string
  projectId: string
  name: string
  state: BatchState
  plan: BatchPlan
  rewardMicros: bigint
  feeMicros: bigint
  unit: string
  estimatedSeconds: number
  hitTypeId: string | null
  hitGroupId: string | null
  /** The QualificationType that lets Workers in, where the audience is not everybody. */
  audienceTypeId: string | null
  /** The version of the project that assignments are accepted under now. */
  version: number
  /** Those of the project and those that came up since, in this order for ever. */
  classes: string[]
  /** What is believed of the crowd as a whole, a CrowdModel. */
  crowd: unknown
  /** Krippendorff's alpha of the answers that the crowd was learnt from. */
  agreement: number | null
  /** What is believed of items whose label is known, held against it. */
  goldCheck: { items: number; right: number; expected: number; deviation: number } | null
  /** Answers that were there when the crowd was last learnt from. */
  fittedAnswers: number
  fittedAt: Date | null
  /** Items are to be decided anew. */
  isPlanChanged: boolean
  reserveMicros: bigint
  /** Paid beside rewards. */
  topUpMicros: bigint
  toppedUpAt: Date | null
  createdAt: Date
  publishedAt: Date | null
  expiresAt: Date | null
  finishedAt: Date | null
  eventId: string
}

export const batchColumns = `requester_id, batch_id, project_id, name, state, plan, reward_micros, fee_micros, unit, estimated_seconds,
  hit_type_id, hit_group_id, audience_type_id, version, classes, crowd, agreement, gold_check, fitted_answers, fitted_at, is_plan_changed,
  reserve_micros, top_up_micros, topped_up_at, created_at, published_at, expires_at, finished_at, event_id`

const insert = statement<Omit<BatchRow, 'plan' | 'crowd'> & { plan: string }, never>(
  'insert-batch',
  `insert into batch (requester_id, batch_id, project_id, name, state, plan, reward_micros, unit, estimated_seconds,
     audience_type_id, version, classes, created_at, event_id)
   values (:requesterId, :batchId, :projectId, :name, :state, :plan::jsonb, :rewardMicros, :unit, :estimatedSeconds,
     :audienceTypeId, :version, :classes, :createdAt, :eventId)`,
)

export async function insertBatch(connection: Connection, row: BatchRow): Promise<void> {
  await connection.query(insert, { ...row, plan: JSON.stringify(row.plan) })
}

const get = statement<{ requesterId: string; batchId: string }, BatchRow>(
  'get-batch',
  `select ${batchColumns} from batch where requester_id = :requesterId and batch_id = :batchId`,
)

export async function findBatch(
  connection: Connection,
  requesterId: string,
  batchId: string,
): Promise<BatchRow | undefined> {
  return (await connection.query(get, { requesterId, batchId }))[0]
}

const lock = statement<{ requesterId: string; batchId: string }, BatchRow>(
  'lock-batch',
  `select ${batchColumns} from batch where requester_id = :requesterId and batch_id = :batchId for update`,
)

/** The batch, kept from changing until the transaction ends. Locked after its items and HITs. */
export async function lockBatch(
  connection: Connection,
  requesterId: string,
  batchId: string,
): Promise<BatchRow | undefined> {
  return (await connection.query(lock, { requesterId, batchId }))[0]
}

const update = statement<Omit<BatchRow, 'plan' | 'crowd'> & { plan: string }, never>(
  'update-batch',
  `update batch set name = :name, state = :state, plan = :plan::jsonb, reward_micros = :rewardMicros, fee_micros = :feeMicros,
     estimated_seconds = :estimatedSeconds, hit_type_id = :hitTypeId, hit_group_id = :hitGroupId, version = :version,
     is_plan_changed = :isPlanChanged, reserve_micros = :reserveMicros, top_up_micros = :topUpMicros,
     topped_up_at = :toppedUpAt, published_at = :publishedAt, expires_at = :expiresAt, finished_at = :finishedAt, event_id = :eventId
   where requester_id = :requesterId and batch_id = :batchId`,
)

/** Writes a batch that the caller has locked; classes and crowd have statements of their own. */
export async function updateBatch(connection: Connection, row: BatchRow): Promise<void> {
  await connection.query(update, { ...row, plan: JSON.stringify(row.plan) })
}

const addClass = statement<{ requesterId: string; batchId: string; label: string }, { classes: string[] }>(
  'add-batch-class',
  `update batch set classes = case when :label = any(classes) then classes else array_append(classes, :label) end
   where requester_id = :requesterId and batch_id = :batchId returning classes`,
)

/** The classes of the batch, with this one among them. */
export async function addBatchClass(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; label: string },
): Promise<string[]> {
  return (await connection.query(addClass, parameters))[0]!.classes
}

const moveReserve = statement<
  { requesterId: string; batchId: string; amountMicros: bigint },
  { reserveMicros: bigint }
>(
  'move-batch-reserve',
  `update batch set reserve_micros = reserve_micros + :amountMicros
   where requester_id = :requesterId and batch_id = :batchId and reserve_micros + :amountMicros >= 0
   returning reserve_micros`,
)

/** Changes what a batch has in reserve; false where it has too little. The caller writes the transfer. */
export async function moveBatchReserve(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; amountMicros: bigint },
): Promise<boolean> {
  return (await connection.query(moveReserve, parameters)).length > 0
}

const fit = statement<
  {
    requesterId: string
    batchId: string
    crowd: string
    agreement: number | null
    goldCheck: string
    answers: number
    now: Date
  },
  { batchId: string }
>(
  'fit-batch',
  `update batch set crowd = :crowd::jsonb, agreement = :agreement, gold_check = :goldCheck::jsonb, fitted_answers = :answers, fitted_at = :now
   where requester_id = :requesterId and batch_id = :batchId and fitted_answers <= :answers returning batch_id`,
)

/** Keeps what was learnt from so many answers; false where another server has learnt from more. */
export async function keepCrowd(
  connection: Connection,
  parameters: {
    requesterId: string
    batchId: string
    crowd: string
    agreement: number | null
    goldCheck: string
    answers: number
    now: Date
  },
): Promise<boolean> {
  return (await connection.query(fit, parameters)).length > 0
}

const list = statement<{ requesterId: string; projectId: string | null; beforeId: string; limit: number }, BatchRow>(
  'list-batches',
  `select ${batchColumns} from batch
   where requester_id = :requesterId and (:projectId::text is null or project_id = :projectId) and batch_id < :beforeId
   order by batch_id desc limit :limit`,
)

/** The newest first: their ids sort by time. */
export function listBatches(
  connection: Connection,
  parameters: { requesterId: string; projectId: string | null; beforeId: string; limit: number },
): Promise<BatchRow[]> {
  return connection.query(list, parameters)
}

const renew = statement<{ requesterId: string; projectId: string; version: number }, { batchId: string }>(
  'renew-batches-of-project',
  `update batch set version = :version
   where requester_id = :requesterId and project_id = :projectId and state not in ('Finished', 'Cancelled')
   returning batch_id`,
)

/** Puts the batches of a project that are not done under its new version. */
export async function renewBatches(
  connection: Connection,
  parameters: { requesterId: string; projectId: string; version: number },
): Promise<string[]> {
  return (await connection.query(renew, parameters)).map(({ batchId }) => batchId)
}

/** A batch of more than a hundred items begins with so many, to measure their time. */
export const pilotItems = 5

const publishing = statement<{ limit: number }, Due>(
  'list-publishing-batches',
  `select requester_id, batch_id as subject_id, created_at as at from batch
   where state in ('Pilot', 'Publishing') and exists (
     select from batch_item item where item.requester_id = batch.requester_id and item.batch_id = batch.batch_id and item.state = 'Waiting')
     and (state = 'Publishing' or (
       select count(*) from batch_item item
       where item.requester_id = batch.requester_id and item.batch_id = batch.batch_id and item.hit_id is not null) < ${pilotItems})
   order by created_at limit :limit`,
)

/** Batches with rows that have no HIT yet. */
export function listPublishingBatches(connection: Connection): Promise<Due[]> {
  return connection.query(publishing, { limit: dueLimit })
}

const unsettled = statement<{ limit: number }, Due>(
  'list-batches-at-work',
  `select requester_id, batch_id as subject_id, created_at as at from batch
   where state in ('Pilot', 'Publishing', 'Open', 'Paused', 'Cancelling') order by created_at limit :limit`,
)

/** Batches that are neither drafts nor done. */
export function listBatchesAtWork(connection: Connection): Promise<Due[]> {
  return connection.query(unsettled, { limit: dueLimit })
}

const pause = statement<{ hitGroupId: string; isPaused: boolean }, never>(
  'pause-hit-group',
  'update hit_group set is_paused = :isPaused where hit_group_id = :hitGroupId',
)

/** Hides a group from Workers who browse, or shows it again, with the next roll-up of its counters. */
export async function pauseHITGroup(connection: Connection, hitGroupId: string, isPaused: boolean): Promise<void> {
  await connection.query(pause, { hitGroupId, isPaused })
}

const expire = statement<
  { requesterId: string; batchId: string; expiresAt: Date; goldOnly: boolean },
  { hitId: string }
>(
  'expire-hits-of-batch',
  `update hit set expires_at = :expiresAt
   where requester_id = :requesterId and batch_id = :batchId and not is_released and disposed_at is null
     and (is_gold or not :goldOnly::boolean) returning hit_id`,
)

/** Sets the end of the open HITs of a batch, or of those whose answer is known. */
export async function setEndOfBatch(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; expiresAt: Date; goldOnly?: boolean },
): Promise<void> {
  await connection.query(expire, { goldOnly: false, ...parameters })
}

const reopen = statement<{ requesterId: string; batchId: string; expiresAt: Date }, { hitId: string }>(
  'reopen-hits-of-batch',
  `update hit set expires_at = :expiresAt, is_released = false, max_assignments = max_assignments - available, available = 0
   where requester_id = :requesterId and batch_id = :batchId and is_released and disposed_at is null returning hit_id`,
)

/** Opens HITs that have expired again, without the places whose money has gone back. */
export async function reopenHITsOfBatch(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; expiresAt: Date },
): Promise<void> {
  await connection.query(reopen, parameters)
}

const pending = statement<{ requesterId: string; batchId: string }, { isPending: boolean }>(
  'has-pending-answers',
  `select exists (select from assignment where requester_id = :requesterId and batch_id = :batchId and state = 'Accepted')
     or exists (select from assignment where requester_id = :requesterId and batch_id = :batchId and submitted_at is not null and awaits_count)
     as is_pending`,
)

/** Whether anybody still holds work of a batch, or an answer to it is not counted yet. */
export async function hasPendingAnswers(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<boolean> {
  return (await connection.query(pending, parameters))[0]!.isPending
}
