import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A Worker and a Requester who have to do with one another. */
export interface WorkerPair {
  requesterId: string
  workerId: string
}

const changed = statement<{ since: Date; now: Date }, WorkerPair>(
  'list-changed-pairs',
  `select distinct requester.requester_id, news.worker_id
   from requester cross join lateral (
     select state ->> 'WorkerId' as worker_id from event
     where event.requester_id = requester.requester_id and at >= :since and at <= :now
       and type in ('AssignmentSubmitted', 'AssignmentApproved', 'AssignmentRejected', 'RejectionOverturned', 'BonusSent', 'TopUpPaid')
   ) news
   where news.worker_id is not null`,
)

/** Who handed in, was reviewed or paid since then. */
export function listChangedPairs(connection: Connection, since: Date, now: Date): Promise<WorkerPair[]> {
  return connection.query(changed, { since, now })
}

const lastCount = statement<object, { countedAt: Date | null }>(
  'find-last-worker-count',
  'select max(counted_at) as counted_at from requester_worker',
)

/** When Workers were last counted, by whichever server. */
export async function findLastWorkerCount(connection: Connection): Promise<Date | null> {
  return (await connection.query(lastCount, {}))[0]!.countedAt
}

const count = statement<WorkerPair & { now: Date }, never>(
  'count-requester-worker',
  `insert into requester_worker (requester_id, worker_id, submitted, approved, rejected, bonus_micros, recent_seconds,
     last_submitted_at, counted_at)
   select requester_id, worker_id, count(*), count(*) filter (where state = 'Approved'),
     count(*) filter (where state = 'Rejected'), sum(bonus_micros)::bigint,
     (array_agg(case when active_seconds > 0 then active_seconds else extract(epoch from submitted_at - accepted_at) end
       order by submitted_at desc))[1:25],
     max(submitted_at), :now
   from worker_assignment
   where worker_id = :workerId and requester_id = :requesterId and submitted_at is not null
   group by requester_id, worker_id
   on conflict (requester_id, worker_id) do update set submitted = excluded.submitted, approved = excluded.approved,
     rejected = excluded.rejected, bonus_micros = excluded.bonus_micros, recent_seconds = excluded.recent_seconds,
     last_submitted_at = excluded.last_submitted_at, counted_at = excluded.counted_at
   where requester_worker.counted_at <= excluded.counted_at`,
)

/** Counts a Worker's work for a Requester anew. */
export async function countRequesterWorker(connection: Connection, pair: WorkerPair, now: Date): Promise<void> {
  await connection.query(count, { ...pair, now })
}

export interface RequesterWorkerRow extends WorkerPair {
  submitted: number
  approved: number
  rejected: number
  bonusMicros: bigint
  medianSeconds: number | null
  lastSubmittedAt: Date | null
  blockReason: string | null
  blockedAt: Date | null
  qualifications: bigint
}

/** What is told beside the counts, of the Worker whose id stands in `worker`. */
function factsOf(worker: string): string {
  return `(select percentile_cont(0.5) within group (order by seconds) from unnest(work.recent_seconds) seconds) as median_seconds,
     work.last_submitted_at, block.reason as block_reason, block.created_at as blocked_at,
     (select count(*) from qualification_holder holder
       where holder.requester_id = :requesterId and holder.worker_id = ${worker} and holder.status = 'Granted') as qualifications`
}

export interface RequesterWorkerPage {
  requesterId: string
  /** What the WorkerId begins with; empty for all. */
  prefix: string
  beforeTime: Date
  beforeId: string
  limit: number
}

const list = statement<RequesterWorkerPage, RequesterWorkerRow>(
  'list-requester-workers',
  `select work.requester_id, work.worker_id, submitted, approved, rejected, bonus_micros, ${factsOf('work.worker_id')}
   from requester_worker work
   left join worker_block block on block.requester_id = :requesterId and block.worker_id = work.worker_id
   where work.requester_id = :requesterId and starts_with(work.worker_id, :prefix)
     and (work.last_submitted_at, work.worker_id) < (:beforeTime, :beforeId)
   order by work.last_submitted_at desc, work.worker_id desc limit :limit`,
)

/** Those who worked last first. */
export function listRequesterWorkers(connection: Connection, page: RequesterWorkerPage): Promise<RequesterWorkerRow[]> {
  return connection.query(list, page)
}

const get = statement<WorkerPair, RequesterWorkerRow>(
  'get-requester-worker',
  `select asked.requester_id, asked.worker_id, coalesce(submitted, 0) as submitted, coalesce(approved, 0) as approved,
     coalesce(rejected, 0) as rejected, coalesce(bonus_micros, 0)::bigint as bonus_micros, ${factsOf('asked.worker_id')}
   from (select :requesterId::text as requester_id, :workerId::text as worker_id) asked
   left join requester_worker work on work.requester_id = :requesterId and work.worker_id = :workerId
   left join worker_block block on block.requester_id = :requesterId and block.worker_id = :workerId`,
)

/** What is known of a Worker; all nought where there is nothing. */
export async function getRequesterWorker(connection: Connection, pair: WorkerPair): Promise<RequesterWorkerRow> {
  return (await connection.query(get, pair))[0]!
}

export interface HeldQualificationRow {
  qualificationTypeId: string
  name: string
  value: number
  grantedAt: Date
}

const qualifications = statement<WorkerPair, HeldQualificationRow>(
  'list-qualifications-of-worker',
  `select holder.qualification_type_id, kind.name, value, granted_at
   from qualification_holder holder
   join qualification_type kind on kind.requester_id = holder.requester_id and kind.qualification_type_id = holder.qualification_type_id
   where holder.requester_id = :requesterId and holder.worker_id = :workerId and holder.status = 'Granted'
   order by kind.name, holder.qualification_type_id limit 1000`,
)

/** What a Worker has of the Requester's own types. */
export function listQualificationsOfWorker(connection: Connection, pair: WorkerPair): Promise<HeldQualificationRow[]> {
  return connection.query(qualifications, pair)
}

const holders = statement<
  { requesterId: string; workerIds: readonly string[] },
  { workerId: string; qualificationTypeId: string; value: number }
>(
  'list-qualifications-of-workers',
  `select worker_id, qualification_type_id, value from qualification_holder
   where requester_id = :requesterId and worker_id = any(:workerIds) and status = 'Granted'`,
)

export function listQualificationsOfWorkers(
  connection: Connection,
  requesterId: string,
  workerIds: readonly string[],
): Promise<{ workerId: string; qualificationTypeId: string; value: number }[]> {
  return connection.query(holders, { requesterId, workerIds })
}

export interface WorkerHistoryRow {
  assignmentId: string
  hitId: string
  hitTypeId: string
  title: string
  state: 'Submitted' | 'Approved' | 'Rejected'
  acceptedAt: Date
  submittedAt: Date
  decidedAt: Date | null
  workSeconds: number
  rewardMicros: bigint
  bonusMicros: bigint
  unit: string
}

const history = statement<WorkerPair & { beforeTime: Date; beforeId: string; limit: number }, WorkerHistoryRow>(
  'list-assignments-for-worker',
  `select mine.assignment_id, mine.hit_id, kind.hit_type_id, kind.title, mine.state, mine.accepted_at, mine.submitted_at, mine.decided_at,
     (case when mine.active_seconds > 0 then mine.active_seconds else extract(epoch from mine.submitted_at - mine.accepted_at) end)::real
       as work_seconds,
     mine.reward_micros, mine.bonus_micros, mine.unit
   from worker_assignment mine join hit_group kind on kind.hit_group_id = mine.hit_group_id
   where mine.worker_id = :workerId and mine.requester_id = :requesterId and mine.submitted_at is not null
     and (mine.accepted_at, mine.assignment_id) < (:beforeTime, :beforeId)
   order by mine.accepted_at desc, mine.assignment_id desc limit :limit`,
)

/** What a Worker has handed in to a Requester, the newest first by acceptance. */
export function listAssignmentsForWorker(
  connection: Connection,
  page: WorkerPair & { beforeTime: Date; beforeId: string; limit: number },
): Promise<WorkerHistoryRow[]> {
  return connection.query(history, page)
}
