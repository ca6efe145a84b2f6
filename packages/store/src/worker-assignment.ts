import type { RejectionReason } from '@kempelen/protocol'
import type { AppealState } from './appeal.ts'
import type { AssignmentRow } from './assignment.ts'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** An assignment as its Worker sees it. */
export interface WorkerAssignmentRow {
  assignmentId: string
  requesterId: string
  hitId: string
  hitGroupId: string
  state: AssignmentRow['state']
  title: string
  requesterName: string
  acceptedAt: Date
  deadlineAt: Date
  submittedAt: Date | null
  autoApproveAt: Date | null
  decidedAt: Date | null
  contestedUntil: Date | null
  feedback: string | null
  rewardMicros: bigint
  bonusMicros: bigint
  unit: string
  activeSeconds: number
  lastBeatAt: Date | null
  rejectionReason: RejectionReason | null
  rejectionEvidence: string | null
  appealState: AppealState | null
}

const columns = `mine.assignment_id, mine.requester_id, mine.hit_id, mine.hit_group_id, mine.state, job.title,
  job.requester_name, mine.accepted_at, mine.deadline_at, mine.submitted_at, mine.auto_approve_at, mine.decided_at,
  mine.contested_until, mine.feedback, mine.reward_micros, mine.bonus_micros, mine.unit, mine.active_seconds, mine.last_beat_at,
  mine.rejection_reason, mine.rejection_evidence, mine.appeal_state`
const source = 'worker_assignment mine join hit_group job on job.hit_group_id = mine.hit_group_id'

const get = statement<{ workerId: string; assignmentId: string }, WorkerAssignmentRow>(
  'get-worker-assignment',
  `select ${columns} from ${source} where mine.worker_id = :workerId and mine.assignment_id = :assignmentId`,
)

export async function findWorkerAssignment(
  connection: Connection,
  workerId: string,
  assignmentId: string,
): Promise<WorkerAssignmentRow | undefined> {
  return (await connection.query(get, { workerId, assignmentId }))[0]
}

export interface MyAssignmentPage {
  workerId: string
  states: readonly string[]
  /** The first and last day of submission, US Pacific, as `YYYY-MM-DD`. */
  fromDay: string | null
  toDay: string | null
  beforeTime: Date
  beforeId: string
  limit: number
}

/** The day of a time as MTurk counts, which sorts as text. */
function pacificDay(time: string): string {
  return `to_char(${time} at time zone 'America/Los_Angeles', 'YYYY-MM-DD')`
}

const list = statement<MyAssignmentPage, WorkerAssignmentRow>(
  'list-worker-assignments',
  `select ${columns} from ${source}
   where mine.worker_id = :workerId and mine.state = any(:states)
     and (:fromDay::text is null or ${pacificDay('mine.submitted_at')} >= :fromDay)
     and (:toDay::text is null or ${pacificDay('mine.submitted_at')} <= :toDay)
     and (mine.accepted_at, mine.assignment_id) < (:beforeTime, :beforeId)
   order by mine.accepted_at desc, mine.assignment_id desc limit :limit`,
)

export function listWorkerAssignments(
  connection: Connection,
  parameters: MyAssignmentPage,
): Promise<WorkerAssignmentRow[]> {
  return connection.query(list, parameters)
}

const doneHIT = statement<{ workerId: string; requesterId: string; hitId: string }, { state: string }>(
  'find-turn-at-hit',
  `select state from assignment
   where requester_id = :requesterId and hit_id = :hitId and worker_id = :workerId and state not in ('Returned', 'Abandoned')`,
)

/** Whether the Worker holds or has done this HIT. */
export async function hasTurnAtHIT(
  connection: Connection,
  workerId: string,
  requesterId: string,
  hitId: string,
): Promise<boolean> {
  return (await connection.query(doneHIT, { workerId, requesterId, hitId })).length > 0
}

const participations = statement<
  { workerId: string; ids: readonly string[]; requesterIds: readonly string[] },
  { id: string }
>(
  'list-participations',
  `select work.id from unnest(:ids::text[], :requesterIds::text[]) work(id, requester_id)
   where exists (
     select from assignment
     where assignment.requester_id = work.requester_id and assignment.hit_id = work.id and assignment.worker_id = :workerId
       and state not in ('Returned', 'Abandoned'))
   or exists (
     select from hit_group job join worker_assignment mine on mine.worker_id = :workerId and mine.hit_group_id = job.hit_group_id
     where job.hit_type_id = work.id and mine.state not in ('Returned', 'Abandoned'))`,
)

/** Those of the HITIds and HITTypeIds at which the Worker is or was at work, beside each its Requester. */
export async function listParticipations(
  connection: Connection,
  parameters: { workerId: string; ids: readonly string[]; requesterIds: readonly string[] },
): Promise<Set<string>> {
  return new Set((await connection.query(participations, parameters)).map(({ id }) => id))
}

const beat = statement<
  { workerId: string; assignmentId: string; seconds: number; now: Date; lastBeatAt: Date | null },
  { activeSeconds: number }
>(
  'record-activity',
  `update worker_assignment set active_seconds = active_seconds + :seconds, last_beat_at = :now
   where worker_id = :workerId and assignment_id = :assignmentId and state = 'Accepted'
     and last_beat_at is not distinct from :lastBeatAt
   returning active_seconds`,
)

/** Counts a beat; of two that come at the same moment, one. */
export async function recordBeat(
  connection: Connection,
  parameters: { workerId: string; assignmentId: string; seconds: number; now: Date; lastBeatAt: Date | null },
): Promise<number | undefined> {
  return (await connection.query(beat, parameters))[0]?.activeSeconds
}

export interface EarningsRow {
  submitted: bigint
  approved: bigint
  rejected: bigint
  pendingMicros: bigint
  contestedMicros: bigint
  rewardMicros: bigint
  bonusMicros: bigint
  availableMicros: bigint
  paidSeconds: number
}

/** Seconds of a turn: measured where the work page beat, otherwise from acceptance to submission. */
const seconds = `case when last_beat_at is not null then active_seconds else extract(epoch from submitted_at - accepted_at) end`

const earnings = statement<{ workerId: string; unit: string }, EarningsRow>(
  'get-earnings',
  `select count(submitted_at) as submitted, count(*) filter (where state = 'Approved') as approved,
     count(*) filter (where state = 'Rejected') as rejected,
     coalesce(sum(reward_micros) filter (where state = 'Submitted'), 0)::bigint as pending_micros,
     coalesce(sum(reward_micros) filter (where contested_until is not null), 0)::bigint as contested_micros,
     coalesce(sum(reward_micros) filter (where state = 'Approved'), 0)::bigint as reward_micros,
     coalesce(sum(bonus_micros), 0)::bigint as bonus_micros,
     coalesce((select available_micros from worker_balance where worker_id = :workerId and unit = :unit), 0)::bigint as available_micros,
     coalesce(sum(${seconds}) filter (where state = 'Approved'), 0)::float8 as paid_seconds
   from worker_assignment where worker_id = :workerId and unit = :unit`,
)

export async function getEarnings(connection: Connection, workerId: string, unit: string): Promise<EarningsRow> {
  return (await connection.query(earnings, { workerId, unit }))[0]!
}

export interface EarningsDayRow {
  date: string
  submitted: bigint
  approved: bigint
  rejected: bigint
  earningsMicros: bigint
  paidSeconds: number
}

const days = statement<{ workerId: string; unit: string; since: Date }, EarningsDayRow>(
  'list-earnings-days',
  `select ${pacificDay('submitted_at')} as date, count(*) as submitted,
     count(*) filter (where state = 'Approved') as approved, count(*) filter (where state = 'Rejected') as rejected,
     coalesce(sum(bonus_micros + case when state = 'Approved' then reward_micros else 0 end), 0)::bigint as earnings_micros,
     coalesce(sum(${seconds}) filter (where state = 'Approved'), 0)::float8 as paid_seconds
   from worker_assignment
   where worker_id = :workerId and unit = :unit and submitted_at >= :since
   group by 1 order by 1 desc`,
)

/** By day of submission, in US Pacific time as MTurk counts. */
export function listEarningsDays(
  connection: Connection,
  parameters: { workerId: string; unit: string; since: Date },
): Promise<EarningsDayRow[]> {
  return connection.query(days, parameters)
}

export interface PendingDayRow {
  date: string
  amountMicros: bigint
  assignments: bigint
}

const pending = statement<{ workerId: string; unit: string }, PendingDayRow>(
  'list-pending-days',
  `select ${pacificDay('auto_approve_at')} as date, sum(reward_micros)::bigint as amount_micros, count(*) as assignments
   from worker_assignment where worker_id = :workerId and unit = :unit and state = 'Submitted'
   group by 1 order by 1 limit 366`,
)

/** What waits for review, by the day on which it is approved unless somebody decides before. */
export function listPendingDays(
  connection: Connection,
  parameters: { workerId: string; unit: string },
): Promise<PendingDayRow[]> {
  return connection.query(pending, parameters)
}

export interface SittingsRow {
  seconds: number
  /** What they brought: rewards of what is not rejected, and bonuses. */
  dueMicros: bigint
}

const sittings = statement<{ workerId: string; since: Date; gapSeconds: number }, SittingsRow>(
  'sum-sittings',
  `select coalesce(sum(extract(epoch from ended_at - begun_at)), 0)::float8 as seconds, coalesce(sum(due_micros), 0)::bigint as due_micros
   from (
     select min(accepted_at) as begun_at, max(submitted_at) as ended_at, sum(due_micros) as due_micros
     from (
       select accepted_at, submitted_at, due_micros, count(*) filter (where begins) over (order by accepted_at, assignment_id) as sitting
       from (
         select accepted_at, submitted_at, assignment_id,
           bonus_micros + case when state = 'Rejected' then 0 else reward_micros end as due_micros, coalesce(accepted_at > max(submitted_at) over (
             order by accepted_at, assignment_id rows between unbounded preceding and 1 preceding)
           + make_interval(secs => :gapSeconds), true) as begins
         from worker_assignment where worker_id = :workerId and submitted_at >= :since
       ) turn
     ) placed
     group by sitting
   ) sitting`,
)

/** The time from the first acceptance to the last submission of each sitting; one ends where nothing is done for so long. */
export async function sumSittings(
  connection: Connection,
  parameters: { workerId: string; since: Date; gapSeconds: number },
): Promise<SittingsRow> {
  return (await connection.query(sittings, parameters))[0]!
}

const topUps = statement<{ workerId: string }, { assignmentId: string; amountMicros: bigint }>(
  'list-top-ups-of-worker',
  `select assignment_id, sum(amount_micros)::bigint as amount_micros from worker_transfer
   where worker_id = :workerId and assignment_id is not null and group_id like '%:TopUpPaid' group by assignment_id`,
)

/** What was paid to reach the wage floor, by the assignment that it was paid on; it is part of the bonus there. */
export function listTopUps(
  connection: Connection,
  workerId: string,
): Promise<{ assignmentId: string; amountMicros: bigint }[]> {
  return connection.query(topUps, { workerId })
}
