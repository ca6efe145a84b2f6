import type { RejectionReason } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type AppealState = 'Open' | 'Overturned' | 'Upheld'

/** What a Worker says against a rejection, and what was decided. */
export interface AppealRow {
  requesterId: string
  assignmentId: string
  workerId: string
  text: string
  state: AppealState
  appealedAt: Date
  decidedAt: Date | null
  /** The id of an operator's person, of a reviewing Worker or of the Requester. */
  decidedBy: string | null
  /** The reason given with the decision. */
  decision: string | null
}

type Insertion = Pick<AppealRow, 'requesterId' | 'assignmentId' | 'workerId' | 'text' | 'appealedAt'>

const insert = statement<Insertion, never>(
  'insert-appeal',
  `with shown as (
     update worker_assignment set appeal_state = 'Open' where worker_id = :workerId and assignment_id = :assignmentId
   )
   insert into appeal (requester_id, assignment_id, worker_id, text, state, appealed_at)
   values (:requesterId, :assignmentId, :workerId, :text, 'Open', :appealedAt)`,
)

/** The caller holds the assignment. */
export async function insertAppeal(connection: Connection, appeal: Insertion): Promise<void> {
  await connection.query(insert, appeal)
}

const get = statement<{ requesterId: string; assignmentId: string }, AppealRow>(
  'get-appeal',
  `select requester_id, assignment_id, worker_id, text, state, appealed_at, decided_at, decided_by, decision
   from appeal where requester_id = :requesterId and assignment_id = :assignmentId`,
)

export async function findAppeal(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<AppealRow | undefined> {
  return (await connection.query(get, { requesterId, assignmentId }))[0]
}

interface Decision {
  requesterId: string
  assignmentId: string
  workerId: string
  state: 'Overturned' | 'Upheld'
  decidedBy: string
  decision: string | null
  now: Date
}

const decide = statement<Decision, { assignmentId: string }>(
  'decide-appeal',
  `with done as (
     update appeal set state = :state, decided_at = :now, decided_by = :decidedBy, decision = :decision
     where requester_id = :requesterId and assignment_id = :assignmentId and state = 'Open'
     returning assignment_id
   ), shown as (
     update worker_assignment set appeal_state = :state from done
     where worker_assignment.worker_id = :workerId and worker_assignment.assignment_id = done.assignment_id
   )
   select assignment_id from done`,
)

/**
 * Ends an open appeal. The caller holds the assignment, pays it or lets its money go.
 *
 * @returns false where none is open.
 */
export async function decideAppeal(connection: Connection, decision: Decision): Promise<boolean> {
  return (await connection.query(decide, decision)).length > 0
}

/** An appeal with what it is about. */
export interface AppealListRow extends AppealRow {
  hitId: string
  title: string
  requesterName: string
  rewardMicros: bigint
  unit: string
  answer: string
  feedback: string | null
  rejectedAt: Date
  contestedUntil: Date | null
  reason: RejectionReason | null
  evidence: string | null
}

export interface AppealPage {
  states: readonly AppealState[]
  /** Leaves out what a reviewer must not decide: appeals of these Workers, and against these Requesters. */
  notWorkerIds: readonly string[]
  notRequesterIds: readonly string[]
  /** 0 for open appeals, 1 for decided ones. */
  afterRank: number
  afterTime: Date
  afterId: string
  limit: number
}

const list = statement<AppealPage, AppealListRow>(
  'list-appeals',
  `select appeal.requester_id, appeal.assignment_id, appeal.worker_id, appeal.text, appeal.state, appeal.appealed_at,
     appeal.decided_at, appeal.decided_by, appeal.decision, job.hit_id, kind.title, requester.name as requester_name,
     job.reward_micros, job.unit, job.answer, job.feedback, job.rejected_at, job.contested_until, rejection.reason,
     rejection.evidence
   from appeal
   join assignment job on job.requester_id = appeal.requester_id and job.assignment_id = appeal.assignment_id
   join hit_type kind on kind.requester_id = job.requester_id and kind.hit_type_id = job.hit_type_id
   join requester on requester.requester_id = appeal.requester_id
   left join rejection on rejection.requester_id = appeal.requester_id and rejection.assignment_id = appeal.assignment_id
   where appeal.state = any(:states) and appeal.worker_id <> all(:notWorkerIds::text[])
     and appeal.requester_id <> all(:notRequesterIds::text[])
     and (case appeal.state when 'Open' then 0 else 1 end, appeal.appealed_at, appeal.assignment_id)
       > (:afterRank::integer, :afterTime, :afterId)
   order by case appeal.state when 'Open' then 0 else 1 end, appeal.appealed_at, appeal.assignment_id limit :limit`,
)

/** Appeals, the open ones first, by the time they were made; with their answers, since this is for who decides them. */
export function listAppeals(connection: Connection, page: AppealPage): Promise<AppealListRow[]> {
  return connection.query(list, page)
}

const appoint = statement<{ workerId: string; now: Date }, { workerId: string }>(
  'insert-appeal-reviewer',
  `insert into appeal_reviewer (worker_id, created_at) values (:workerId, :now)
   on conflict (worker_id) do nothing returning worker_id`,
)

/** Lets a Worker decide appeals; false where that was so already. */
export async function insertAppealReviewer(connection: Connection, workerId: string, now: Date): Promise<boolean> {
  return (await connection.query(appoint, { workerId, now })).length > 0
}

const dismiss = statement<{ workerId: string }, { workerId: string }>(
  'delete-appeal-reviewer',
  'delete from appeal_reviewer where worker_id = :workerId returning worker_id',
)

/** False where the Worker was no reviewer. */
export async function deleteAppealReviewer(connection: Connection, workerId: string): Promise<boolean> {
  return (await connection.query(dismiss, { workerId })).length > 0
}

const find = statement<{ workerId: string }, { workerId: string }>(
  'find-appeal-reviewer',
  'select worker_id from appeal_reviewer where worker_id = :workerId',
)

export async function isAppealReviewer(connection: Connection, workerId: string): Promise<boolean> {
  return (await connection.query(find, { workerId })).length > 0
}
