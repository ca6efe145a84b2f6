import type { Connection } from './database.ts'
import type { HITTypeRow } from './hit-type.ts'
import { statement } from './statement.ts'

/** The HITs of several items, alike but for their rows: lists of equal length. */
export interface BatchHITs {
  hitIds: readonly string[]
  questions: readonly string[]
  annotations: readonly string[]
  places: readonly number[]
  isGold: readonly boolean[]
  eventStates: readonly string[]
}

interface Common
  extends Pick<
    HITTypeRow,
    | 'requesterId'
    | 'hitTypeId'
    | 'hitGroupId'
    | 'rewardMicros'
    | 'unit'
    | 'assignmentDurationSeconds'
    | 'autoApprovalDelaySeconds'
  > {
  batchId: string
  projectVersion: number
  hitLayoutId: string
  frameHeight: number
  answerSchemaId: string | null
  feeMicros: bigint
  expiresAt: Date
  now: Date
}

const insert = statement<BatchHITs & Common, { heldMicros: bigint }>(
  'insert-hits-of-batch',
  `with given as (
     select hit_id, question, annotation, places, is_gold, event_state::jsonb as event_state,
       places * (:rewardMicros::bigint + :feeMicros::bigint) as held
     from unnest(:hitIds::text[], :questions::text[], :annotations::text[], :places::integer[], :isGold::boolean[], :eventStates::text[])
       one(hit_id, question, annotation, places, is_gold, event_state)
   ), made as (
     insert into hit (requester_id, hit_id, hit_type_id, hit_group_id, question, question_kind, frame_height, hit_layout_id,
       answer_schema_id, annotation, reward_micros, fee_micros, unit, assignment_duration_seconds, auto_approval_delay_seconds,
       max_assignments, available, held_micros, created_at, active_at, expires_at, event_id, batch_id, project_version, is_gold)
     select :requesterId, hit_id, :hitTypeId, :hitGroupId, question, 'HTMLQuestion', :frameHeight, :hitLayoutId,
       :answerSchemaId, annotation, :rewardMicros, :feeMicros, :unit, :assignmentDurationSeconds, :autoApprovalDelaySeconds,
       places, places, held, :now, :now, :expiresAt, hit_id || ':HITCreated', :batchId, :projectVersion, is_gold
     from given
   ), moved as (
     insert into requester_transfer (requester_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros, unit,
       hit_id, batch_id, created_at)
     select :requesterId, 'hold:' || hit_id || ':HITCreated', hit_id || ':HITCreated', 'hold', 'reserve', 'held', held, :unit,
       hit_id, :batchId, :now
     from given
   ), happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     select :requesterId, hit_id || ':HITCreated', 'HITCreated', :now, :requesterId, hit_id, '{}', event_state from given
   ), spent as (
     update batch set reserve_micros = reserve_micros - (select sum(held) from given)
     where requester_id = :requesterId and batch_id = :batchId
   )
   select coalesce(sum(held), 0)::bigint as held_micros from given`,
)

/**
 * Makes HITs of a batch with the money that it has in reserve, in one round trip. Their creation is told to nobody outside:
 * whoever made the batch knows of them. @returns what is held for them.
 */
export async function insertHITsOfBatch(connection: Connection, hits: BatchHITs & Common): Promise<bigint> {
  return (await connection.query(insert, hits))[0]!.heldMicros
}

const markGold = statement<{ requesterId: string; hitId: string; isGold: boolean }, never>(
  'mark-gold-of-hit',
  'update hit set is_gold = :isGold where requester_id = :requesterId and hit_id = :hitId',
)

/** Has a HIT given out as one whose answer is known, or no longer so. */
export async function markGoldOfHIT(
  connection: Connection,
  parameters: { requesterId: string; hitId: string; isGold: boolean },
): Promise<void> {
  await connection.query(markGold, parameters)
}
