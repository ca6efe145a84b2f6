import { announced } from './announce.ts'
import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

export interface AcceptParameters {
  requesterId: string
  hitGroupId: string
  workerId: string
  assignmentId: string
  cap: number
  /** Under which version of a project the HITs of a batch are done now. */
  projectVersion: number | null
  now: Date
}

/** The place that an accept took. */
export interface AcceptedRow {
  hitId: string
  questionKind: 'ExternalQuestion' | 'HTMLQuestion' | 'QuestionForm'
  externalUrl: string | null
  frameHeight: number
  expiresAt: Date
  deadlineAt: Date
}

/**
 * Takes one place of a HIT for a Worker, in one statement. Order of locks: HIT, load; submit, return and review lock
 * assignment, HIT, load, balance, so the two cannot wait for each other in a ring.
 *
 * `skip locked` keeps Workers of one group out of each other's way, but a HIT with many places is then often locked
 * and looks taken; the waiting form is asked before anybody is told that nothing is left.
 *
 * `offset 0` has it asked of one HIT after the other whether the Worker had it; without it the planner may make a join of
 * it and first read all that the Worker ever did for the Requester. `(select :now)` keeps the moment from the planner, which
 * would otherwise find a plan for each moment so much better that it plans every accept anew, and that takes longer than
 * the accept.
 */
function acceptStatement<P extends AcceptParameters>(
  label: string,
  { from = 'is_open', order = 'hit_id', lock = '' }: { from?: string; order?: string; lock?: string },
): Statement<P, AcceptedRow> {
  return statement<P, AcceptedRow>(
    label,
    `with pick as (
       select hit_id from hit
       where requester_id = :requesterId and hit_group_id = :hitGroupId and ${from} and expires_at > (select :now::timestamptz)
         and not exists (
           select from assignment mine
           where mine.requester_id = :requesterId and mine.hit_id = hit.hit_id and mine.worker_id = :workerId
             and mine.state not in ('Returned', 'Abandoned') offset 0)
         and not exists (select from worker_block where requester_id = :requesterId and worker_id = :workerId)
       order by ${order} limit 1 for update ${lock}
     ), load as (
       update worker_load set held = held + 1
       where worker_id = :workerId and held < :cap and exists (select from pick)
       returning held
     ), place as (
       update hit set available = available - 1, pending = pending + 1, active_at = :now
       from pick
       where hit.requester_id = :requesterId and hit.hit_id = pick.hit_id and exists (select from load)
       returning hit.hit_id, hit.hit_type_id, hit.question_kind, hit.external_url, hit.frame_height, hit.expires_at, hit.answer_schema_id,
         hit.reward_micros, hit.fee_micros, hit.unit, hit.auto_approval_delay_seconds, hit.event_id,
         hit.assignment_review_policy is not null as awaits_policy, hit.batch_id,
         :now::timestamptz + make_interval(secs => hit.assignment_duration_seconds) as deadline_at
     ), taken as (
       insert into assignment (requester_id, assignment_id, hit_id, hit_type_id, worker_id, state, accepted_at,
         deadline_at, auto_approval_delay_seconds, reward_micros, fee_micros, unit, is_checked, awaits_policy,
         batch_id, project_version, awaits_count)
       select :requesterId, :assignmentId, hit_id, hit_type_id, :workerId, 'Accepted', :now, deadline_at,
         auto_approval_delay_seconds, reward_micros, fee_micros, unit, question_kind = 'QuestionForm' or answer_schema_id is not null, awaits_policy,
         batch_id, :projectVersion, batch_id is not null
       from place
     ), mine as (
       insert into worker_assignment (worker_id, assignment_id, requester_id, hit_id, hit_group_id, state, accepted_at,
         deadline_at, reward_micros, unit)
       select :workerId, :assignmentId, :requesterId, hit_id, :hitGroupId, 'Accepted', :now, deadline_at, reward_micros, unit
       from place
     ), happened as (
       insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
       select :requesterId, :assignmentId || ':AssignmentAccepted', 'AssignmentAccepted', :now, :workerId, :assignmentId,
         array[event_id], jsonb_build_object('AssignmentId', :assignmentId::text, 'HITId', hit_id, 'HITTypeId', hit_type_id,
           'WorkerId', :workerId::text, 'AcceptTime', :now::timestamptz, 'Deadline', deadline_at)
       from place
       returning event_id, type, at, state
     ), ${announced}
     select hit_id, question_kind, external_url, frame_height, expires_at, deadline_at from place`,
  )
}

const acceptFromGroup = acceptStatement('accept-from-group', { lock: 'skip locked' })
const acceptFromGroupWaiting = acceptStatement('accept-from-group-waiting', {})
const acceptHIT = acceptStatement<AcceptParameters & { hitId: string }>('accept-hit', {
  from: 'is_open and hit_id = :hitId',
})
/** Items that have been asked about least come first: what all answers together teach then helps the doubtful ones. */
const inBatch = { from: 'is_open and batch_id is not null', order: 'max_assignments, hit_id' }
const acceptFromBatch = acceptStatement('accept-from-batch', { ...inBatch, lock: 'skip locked' })
const acceptFromBatchWaiting = acceptStatement('accept-from-batch-waiting', inBatch)
/** Known answers in an order of each Worker's own, so that nobody can tell others which they are. */
const acceptGold = acceptStatement('accept-gold', {
  from: 'is_gold and available > 0 and not is_released and disposed_at is null',
  order: 'md5(hit_id || :workerId)',
})

/** The place taken, or nothing: none is left for this Worker, or the Worker holds as many as the cap allows. */
export async function acceptAssignment(
  connection: Connection,
  parameters: AcceptParameters,
  hitId?: string,
): Promise<AcceptedRow | undefined> {
  if (hitId) return (await connection.query(acceptHIT, { ...parameters, hitId }))[0]
  const isBatch = parameters.projectVersion !== null
  return (
    (await connection.query(isBatch ? acceptFromBatch : acceptFromGroup, parameters))[0] ??
    (await connection.query(isBatch ? acceptFromBatchWaiting : acceptFromGroupWaiting, parameters))[0]
  )
}

/** A place at a HIT of the group whose answer is known, or nothing where none is left for this Worker. */
export async function acceptGoldAssignment(
  connection: Connection,
  parameters: AcceptParameters,
): Promise<AcceptedRow | undefined> {
  return (await connection.query(acceptGold, parameters))[0]
}
