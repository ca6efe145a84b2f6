import type { Connection } from './database.ts'
import { type Statement, statement } from './statement.ts'

export interface AssignmentRow {
  requesterId: string
  assignmentId: string
  hitId: string
  workerId: string
  state: 'Accepted' | 'Submitted' | 'Approved' | 'Rejected' | 'Returned' | 'Abandoned'
  acceptedAt: Date
  deadlineAt: Date
  submittedAt: Date | null
  autoApproveAt: Date | null
  approvedAt: Date | null
  rejectedAt: Date | null
  contestedUntil: Date | null
  feedback: string | null
  answer: string | null
  rewardMicros: bigint
  feeMicros: bigint
  unit: string
  bonusMicros: bigint
}

const columns = `requester_id, assignment_id, hit_id, worker_id, state, accepted_at, deadline_at, submitted_at, auto_approve_at,
  approved_at, rejected_at, contested_until, feedback, answer, reward_micros, fee_micros, unit, bonus_micros`

export interface AcceptParameters {
  requesterId: string
  hitGroupId: string
  workerId: string
  assignmentId: string
  cap: number
  now: Date
}

/** The place that an accept took. */
export interface AcceptedRow {
  hitId: string
  questionKind: 'ExternalQuestion' | 'HTMLQuestion'
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
  only: string,
  lock: string,
): Statement<P, AcceptedRow> {
  return statement<P, AcceptedRow>(
    label,
    `with pick as (
       select hit_id from hit
       where requester_id = :requesterId and hit_group_id = :hitGroupId and is_open and expires_at > (select :now::timestamptz) ${only}
         and not exists (
           select from assignment mine
           where mine.requester_id = :requesterId and mine.hit_id = hit.hit_id and mine.worker_id = :workerId
             and mine.state not in ('Returned', 'Abandoned') offset 0)
       order by hit_id limit 1 for update ${lock}
     ), load as (
       update worker_load set held = held + 1
       where worker_id = :workerId and held < :cap and exists (select from pick)
       returning held
     ), place as (
       update hit set available = available - 1, pending = pending + 1, active_at = :now
       from pick
       where hit.requester_id = :requesterId and hit.hit_id = pick.hit_id and exists (select from load)
       returning hit.hit_id, hit.hit_type_id, hit.question_kind, hit.external_url, hit.frame_height, hit.expires_at,
         hit.reward_micros, hit.fee_micros, hit.unit, hit.auto_approval_delay_seconds, hit.event_id,
         :now::timestamptz + make_interval(secs => hit.assignment_duration_seconds) as deadline_at
     ), taken as (
       insert into assignment (requester_id, assignment_id, hit_id, hit_type_id, worker_id, state, accepted_at,
         deadline_at, auto_approval_delay_seconds, reward_micros, fee_micros, unit)
       select :requesterId, :assignmentId, hit_id, hit_type_id, :workerId, 'Accepted', :now, deadline_at,
         auto_approval_delay_seconds, reward_micros, fee_micros, unit
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
     )
     select hit_id, question_kind, external_url, frame_height, expires_at, deadline_at from place`,
  )
}

const acceptFromGroup = acceptStatement('accept-from-group', '', 'skip locked')
const acceptFromGroupWaiting = acceptStatement('accept-from-group-waiting', '', '')
const acceptHIT = acceptStatement<AcceptParameters & { hitId: string }>('accept-hit', 'and hit_id = :hitId', '')

/** The place taken, or nothing: none is left for this Worker, or the Worker holds as many as the cap allows. */
export async function acceptAssignment(
  connection: Connection,
  parameters: AcceptParameters,
  hitId?: string,
): Promise<AcceptedRow | undefined> {
  if (hitId) return (await connection.query(acceptHIT, { ...parameters, hitId }))[0]
  return (
    (await connection.query(acceptFromGroup, parameters))[0] ??
    (await connection.query(acceptFromGroupWaiting, parameters))[0]
  )
}

export interface SubmittedRow {
  hitId: string
  hitTypeId: string
  autoApproveAt: Date
  autoApprovalDelaySeconds: number
}

export interface SubmitParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  answer: string
  /** SHA-256 of the answer in hexadecimal; stands in the event in its place. */
  answerHash: string
  now: Date
  graceSeconds: number
}

/**
 * A guard on the state that no index over one state fits: where statistics say that an index such as `assignment_due` is
 * nearly empty, the planner takes it in place of the primary key and then walks through every assignment in that state.
 */
const isIn = (state: AssignmentRow['state']) => `state || '' = '${state}'`

const submit = statement<SubmitParameters, SubmittedRow>(
  'submit-assignment',
  `with done as (
     update assignment set state = 'Submitted', submitted_at = :now, answer = :answer,
       auto_approve_at = :now::timestamptz + make_interval(secs => auto_approval_delay_seconds)
     where requester_id = :requesterId and assignment_id = :assignmentId and worker_id = :workerId and ${isIn('Accepted')}
       and deadline_at >= :now::timestamptz - make_interval(secs => :graceSeconds)
     returning hit_id, hit_type_id, accepted_at, auto_approve_at, auto_approval_delay_seconds
   ), job as (
     update hit set pending = pending - 1, submitted = submitted + 1, active_at = :now
     from done
     where hit.requester_id = :requesterId and hit.hit_id = done.hit_id
     returning hit.hit_id, hit.hit_type_id, hit.available, hit.pending, hit.is_released
   ), load as (
     update worker_load set held = held - 1 where worker_id = :workerId and exists (select from job)
   ), mine as (
     update worker_assignment set state = 'Submitted', submitted_at = :now, auto_approve_at = done.auto_approve_at
     from done
     where worker_assignment.worker_id = :workerId and worker_assignment.assignment_id = :assignmentId
   ), happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     select :requesterId, :assignmentId || ':AssignmentSubmitted', 'AssignmentSubmitted', :now, :workerId, :assignmentId,
       array[:assignmentId || ':AssignmentAccepted'],
       jsonb_build_object('AssignmentId', :assignmentId::text, 'HITId', hit_id, 'HITTypeId', hit_type_id, 'WorkerId', :workerId::text,
         'AcceptTime', accepted_at, 'SubmitTime', :now::timestamptz, 'AutoApprovalTime', auto_approve_at, 'AnswerSHA256', :answerHash::text)
     from done
     union all
     select :requesterId, :assignmentId || ':HITReviewable', 'HITReviewable', :now, :workerId, hit_id,
       array[:assignmentId || ':AssignmentSubmitted'], jsonb_build_object('HITId', hit_id, 'HITTypeId', hit_type_id)
     from job where pending = 0 and (available = 0 or is_released)
   )
   select hit_id, hit_type_id, auto_approve_at, auto_approval_delay_seconds from done`,
)

/** Puts the answer on disk, or gives nothing where the assignment is not open for this Worker. */
export async function submitAssignment(
  connection: Connection,
  parameters: SubmitParameters,
): Promise<SubmittedRow | undefined> {
  return (await connection.query(submit, parameters))[0]
}

export interface ApproveParameters {
  requesterId: string
  assignmentId: string
  feedback: string | null
  /** SHA-256 of the feedback in hexadecimal, or null. */
  feedbackHash: string | null
  actor: string
  now: Date
}

const approve = statement<ApproveParameters, { hitId: string; workerId: string }>(
  'approve-assignment',
  `with done as (
     update assignment set state = 'Approved', feedback = :feedback,
       approved_at = case when :actor = 'clock' then auto_approve_at else :now end
     where requester_id = :requesterId and assignment_id = :assignmentId and ${isIn('Submitted')}
     returning hit_id, hit_type_id, worker_id, reward_micros, fee_micros, unit
   ), job as (
     update hit set submitted = submitted - 1, completed = completed + 1, active_at = :now,
       held_micros = held_micros - done.reward_micros - done.fee_micros
     from done
     where hit.requester_id = :requesterId and hit.hit_id = done.hit_id
   ), mine as (
     update worker_assignment set state = 'Approved', decided_at = :now, feedback = :feedback
     from done
     where worker_assignment.worker_id = done.worker_id and worker_assignment.assignment_id = :assignmentId
   ), leg as (
     insert into requester_transfer (requester_id, transfer_id, group_id, code, debit_account, credit_account,
       amount_micros, unit, hit_id, assignment_id, created_at)
     select :requesterId, 'reward:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'reward', 'held', 'clearing',
       reward_micros, unit, hit_id, :assignmentId, :now
     from done
     union all
     select :requesterId, 'fee:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'fee', 'held', 'fees',
       fee_micros, unit, hit_id, :assignmentId, :now
     from done where fee_micros > 0
   ), twin as (
     insert into worker_transfer (worker_id, transfer_id, group_id, code, debit_account, credit_account, amount_micros,
       unit, requester_id, assignment_id, created_at)
     select worker_id, 'reward:' || :assignmentId, :assignmentId || ':AssignmentApproved', 'reward', 'clearing', 'available',
       reward_micros, unit, :requesterId, :assignmentId, :now
     from done
   ), paid as (
     insert into worker_balance (worker_id, unit, available_micros)
     select worker_id, unit, reward_micros from done
     on conflict (worker_id, unit) do update
       set available_micros = worker_balance.available_micros + excluded.available_micros
   ), happened as (
     insert into event (requester_id, event_id, type, at, actor, subject_id, parents, state)
     select :requesterId, :assignmentId || ':AssignmentApproved', 'AssignmentApproved', :now, :actor, :assignmentId,
       array[:assignmentId || ':AssignmentSubmitted'],
       jsonb_build_object('AssignmentId', :assignmentId::text, 'HITId', hit_id, 'HITTypeId', hit_type_id, 'WorkerId', worker_id,
         'ApprovalTime', :now::timestamptz, 'FeedbackSHA256', :feedbackHash::text)
     from done
   )
   select hit_id, worker_id from done`,
)

/** Pays a submitted assignment, or gives nothing where it is not in that state. */
export async function approveAssignment(
  connection: Connection,
  parameters: ApproveParameters,
): Promise<{ hitId: string; workerId: string } | undefined> {
  return (await connection.query(approve, parameters))[0]
}

const get = statement<{ requesterId: string; assignmentId: string }, AssignmentRow>(
  'get-assignment',
  `select ${columns} from assignment where requester_id = :requesterId and assignment_id = :assignmentId`,
)

export async function findAssignment(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<AssignmentRow | undefined> {
  return (await connection.query(get, { requesterId, assignmentId }))[0]
}

const lock = statement<{ requesterId: string; assignmentId: string }, AssignmentRow>(
  'lock-assignment',
  `select ${columns} from assignment where requester_id = :requesterId and assignment_id = :assignmentId for update`,
)

/** The assignment, kept from changing until the transaction ends. */
export async function lockAssignment(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<AssignmentRow | undefined> {
  return (await connection.query(lock, { requesterId, assignmentId }))[0]
}

export interface ReleaseParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  state: 'Returned' | 'Abandoned'
}

const release = statement<ReleaseParameters, never>(
  'release-assignment',
  `with done as (
     update assignment set state = :state where requester_id = :requesterId and assignment_id = :assignmentId
   ), mine as (
     update worker_assignment set state = :state where worker_id = :workerId and assignment_id = :assignmentId
   )
   update worker_load set held = held - 1 where worker_id = :workerId`,
)

/** Ends an accepted assignment without an answer. The caller holds the assignment and its HIT. */
export async function releaseAssignment(connection: Connection, parameters: ReleaseParameters): Promise<void> {
  await connection.query(release, parameters)
}

export interface DecisionParameters {
  requesterId: string
  assignmentId: string
  workerId: string
  state: 'Approved' | 'Rejected'
  approvedAt: Date | null
  rejectedAt: Date | null
  contestedUntil: Date | null
  feedback: string | null
  now: Date
}

const decide = statement<DecisionParameters, never>(
  'decide-assignment',
  `with done as (
     update assignment set state = :state, approved_at = :approvedAt, rejected_at = :rejectedAt,
       contested_until = :contestedUntil, feedback = :feedback
     where requester_id = :requesterId and assignment_id = :assignmentId
   )
   update worker_assignment set state = :state, decided_at = :now, contested_until = :contestedUntil, feedback = :feedback
   where worker_id = :workerId and assignment_id = :assignmentId`,
)

/** Writes a decision on both sides. The caller holds the assignment and moves the money. */
export async function decideAssignment(connection: Connection, parameters: DecisionParameters): Promise<void> {
  await connection.query(decide, parameters)
}

const endContestStatement = statement<{ requesterId: string; assignmentId: string; workerId: string }, never>(
  'end-contest',
  `with done as (
     update assignment set contested_until = null where requester_id = :requesterId and assignment_id = :assignmentId
   )
   update worker_assignment set contested_until = null where worker_id = :workerId and assignment_id = :assignmentId`,
)

export async function endContest(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
  workerId: string,
): Promise<void> {
  await connection.query(endContestStatement, { requesterId, assignmentId, workerId })
}

export interface ListParameters {
  requesterId: string
  subjectId: string
  states: readonly string[]
  afterTime: Date
  afterId: string
  limit: number
}

const listForHIT = statement<ListParameters, AssignmentRow>(
  'list-assignments-for-hit',
  `select ${columns} from assignment
   where requester_id = :requesterId and hit_id = :subjectId and submitted_at is not null and state = any(:states)
     and (submitted_at, assignment_id) > (:afterTime, :afterId)
   order by submitted_at, assignment_id limit :limit`,
)

/** Submitted assignments of a HIT in the order of submission. */
export function listAssignmentsForHIT(connection: Connection, parameters: ListParameters): Promise<AssignmentRow[]> {
  return connection.query(listForHIT, parameters)
}
