import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** So many of the newest answers of a group are measured. */
export const answersMeasured = 2000

/** How the newest answers of a group were given, paid and decided. */
export interface GroupMeasureRow {
  answers: number
  workers: number
  /** The median over Workers of the median time of each. */
  seconds: number | null
  /** Rewards and bonuses of an answer, in the mean; a rejected one brought no reward. */
  paidMicros: bigint
  approved: number
  rejected: number
  secondsToPay: number | null
}

interface Subject {
  requesterId: string
  hitTypeId: string
  now: Date
}

const measure = statement<Subject & { limit: number }, GroupMeasureRow>(
  'measure-group',
  `insert into group_measure (requester_id, hit_type_id, measured_at, answers, workers, seconds, paid_micros, approved, rejected, seconds_to_pay)
   select :requesterId, :hitTypeId, :now, sums.answers, each_worker.workers, each_worker.seconds, sums.paid_micros, sums.approved, sums.rejected,
     sums.seconds_to_pay
   from (
     select count(*) as answers, coalesce(avg(paid_micros), 0)::bigint as paid_micros, count(*) filter (where state = 'Approved') as approved,
       count(*) filter (where state = 'Rejected') as rejected,
       percentile_cont(0.5) within group (order by extract(epoch from approved_at - submitted_at)) as seconds_to_pay
     from (${newest()}) newest
   ) sums, (
     select count(*) as workers, percentile_cont(0.5) within group (order by seconds) as seconds
     from (select percentile_cont(0.5) within group (order by seconds) as seconds from (${newest()}) newest group by worker_id) one
   ) each_worker
   on conflict (requester_id, hit_type_id) do update set measured_at = excluded.measured_at, answers = excluded.answers,
     workers = excluded.workers, seconds = excluded.seconds, paid_micros = excluded.paid_micros, approved = excluded.approved,
     rejected = excluded.rejected, seconds_to_pay = excluded.seconds_to_pay
   returning answers, workers, seconds, paid_micros, approved, rejected, seconds_to_pay`,
)

/** The newest answers of people; what models take says nothing to them. */
function newest(): string {
  return `select job.worker_id, job.state, job.approved_at, job.submitted_at,
       job.bonus_micros + case when job.state = 'Rejected' then 0 else job.reward_micros end as paid_micros,
       case when mine.last_beat_at is not null then mine.active_seconds else extract(epoch from job.submitted_at - job.accepted_at) end as seconds
     from (
       select assignment_id, worker_id, state, reward_micros, bonus_micros, accepted_at, submitted_at, approved_at
       from assignment where requester_id = :requesterId and hit_type_id = :hitTypeId and submitted_at is not null
       order by submitted_at desc, assignment_id desc limit :limit
     ) job
     join worker_assignment mine on mine.worker_id = job.worker_id and mine.assignment_id = job.assignment_id
     join worker on worker.worker_id = job.worker_id and worker.kind = 'Person'`
}

/** Measures the newest answers of a group and keeps what was found. */
export async function measureGroup(connection: Connection, subject: Subject): Promise<GroupMeasureRow> {
  return (await connection.query(measure, { ...subject, limit: answersMeasured }))[0]!
}

const show = statement<
  {
    requesterId: string
    hitTypeId: string
    seconds: number | null
    workers: number
    payPerHourMicros: bigint
    since: Date
    now: Date
  },
  never
>(
  'show-group-measure',
  `update hit_group set measured_at = :now, measured_seconds = :seconds, measured_workers = :workers, pay_per_hour_micros = :payPerHourMicros,
     recent_hits = coalesce((
       select count(*) from hit_type kind join hit on hit.requester_id = kind.requester_id and hit.hit_type_id = kind.hit_type_id
       where kind.requester_id = :requesterId and kind.title = (select title from hit_group where hit_type_id = :hitTypeId)
         and hit.created_at > :since), 0)
   where hit_type_id = :hitTypeId`,
)

/** Writes beside a group what Workers are shown of it, and counts the HITs of its kind since then. */
export async function showGroupMeasure(
  connection: Connection,
  parameters: {
    requesterId: string
    hitTypeId: string
    seconds: number | null
    workers: number
    payPerHourMicros: bigint
    since: Date
    now: Date
  },
): Promise<void> {
  await connection.query(show, parameters)
}

const listStale = statement<{ limit: number }, { requesterId: string; id: string }>(
  'list-stale-group-measures',
  `select requester_id, hit_type_id as id from hit_group
   where hits_available > 0 and (measured_at is null or published_at > measured_at or exists (
     select from assignment job where job.requester_id = hit_group.requester_id and job.hit_type_id = hit_group.hit_type_id
       and job.submitted_at > hit_group.measured_at))
   order by measured_at nulls first limit :limit`,
)

/** Open groups in which something was published or handed in since they were measured: for the sweep after a crash. */
export function listStaleGroupMeasures(
  connection: Connection,
  limit: number,
): Promise<{ requesterId: string; id: string }[]> {
  return connection.query(listStale, { limit })
}
