import type { AppealState } from './appeal.ts'
import type { AssignmentRow } from './assignment.ts'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A submitted assignment with the time it took. */
export interface ResultRow extends AssignmentRow {
  activeSeconds: number
  lastBeatAt: Date | null
}

interface Page {
  requesterId: string
  subjectId: string
  states: readonly string[]
  /** Nothing means all Workers. */
  workerId: string | null
  afterTime: Date
  afterId: string
  limit: number
}

const names =
  'requester_id, assignment_id, hit_id, worker_id, state, accepted_at, deadline_at, submitted_at, auto_approve_at, approved_at, rejected_at, contested_until, feedback, answer, is_sealed, reward_micros, fee_micros, unit, bonus_micros, batch_id, project_version'
const columns = `job.requester_id, job.assignment_id, job.hit_id, job.worker_id, job.state, job.accepted_at, job.deadline_at,
       job.submitted_at, job.auto_approve_at, job.approved_at, job.rejected_at, job.contested_until, job.feedback,
       case when not job.is_sealed then job.answer end as answer, job.is_sealed,
       job.reward_micros, job.fee_micros, job.unit, job.bonus_micros, job.batch_id, job.project_version, mine.active_seconds, mine.last_beat_at`
const join = 'join worker_assignment mine on mine.worker_id = job.worker_id and mine.assignment_id = job.assignment_id'

// The page is cut before it is joined: joined first, a million answers would be. Planned anew, since the index of a state is
// best only where that state is asked for.
function listBy(label: string, column: string) {
  return statement<Omit<Page, 'workerId'>, ResultRow>(
    label,
    `select ${columns} from (
       select ${names} from assignment
       where requester_id = :requesterId and ${column} = :subjectId and submitted_at is not null
         and state = any(:states) and (submitted_at, assignment_id) > (:afterTime, :afterId)
       order by submitted_at, assignment_id limit :limit
     ) job ${join} order by job.submitted_at, job.assignment_id`,
    { plansAnew: true },
  )
}

// The answers of a Worker are few: they are found on the Worker's side.
function listOfWorkerBy(label: string, column: string) {
  return statement<Page, ResultRow>(
    label,
    `select ${columns} from assignment job ${join}
     where job.requester_id = :requesterId and job.${column} = :subjectId and job.submitted_at is not null
       and mine.worker_id = :workerId and mine.requester_id = :requesterId
       and job.state = any(:states) and (job.submitted_at, job.assignment_id) > (:afterTime, :afterId)
     order by job.submitted_at, job.assignment_id limit :limit`,
    { plansAnew: true },
  )
}

const byHIT = listBy('list-results-by-hit', 'hit_id')
const byHITType = listBy('list-results-by-hit-type', 'hit_type_id')
const ofWorkerByHIT = listOfWorkerBy('list-results-of-worker-by-hit', 'hit_id')
const ofWorkerByHITType = listOfWorkerBy('list-results-of-worker-by-hit-type', 'hit_type_id')

export function listResultsOfHIT(connection: Connection, page: Page): Promise<ResultRow[]> {
  return page.workerId === null ? connection.query(byHIT, page) : connection.query(ofWorkerByHIT, page)
}

export function listResultsOfHITType(connection: Connection, page: Page): Promise<ResultRow[]> {
  return page.workerId === null ? connection.query(byHITType, page) : connection.query(ofWorkerByHITType, page)
}

type NewestOf = Pick<Page, 'requesterId' | 'subjectId' | 'limit'>

function newestBy(label: string, column: string) {
  return statement<NewestOf, ResultRow>(
    label,
    `select ${columns} from (
       select ${names} from assignment
       where requester_id = :requesterId and ${column} = :subjectId and submitted_at is not null
       order by submitted_at desc, assignment_id desc limit :limit
     ) job ${join} order by job.submitted_at desc, job.assignment_id desc`,
    { plansAnew: true },
  )
}

const newestByHIT = newestBy('list-newest-results-by-hit', 'hit_id')
const newestByHITType = newestBy('list-newest-results-by-hit-type', 'hit_type_id')

export function listNewestResultsOfHIT(connection: Connection, of: NewestOf): Promise<ResultRow[]> {
  return connection.query(newestByHIT, of)
}

export function listNewestResultsOfHITType(connection: Connection, of: NewestOf): Promise<ResultRow[]> {
  return connection.query(newestByHITType, of)
}

/** A contested rejection with what it is about. */
export interface ContestedRow extends AssignmentRow {
  title: string
  requesterName: string
  appealState: AppealState | null
}

const contested = statement<{ afterTime: Date; afterId: string; limit: number }, ContestedRow>(
  'list-contested-assignments',
  `select job.requester_id, job.assignment_id, job.hit_id, job.worker_id, job.state, job.accepted_at, job.deadline_at,
     job.submitted_at, job.auto_approve_at, job.approved_at, job.rejected_at, job.contested_until, job.feedback, job.answer,
     job.reward_micros, job.fee_micros, job.unit, job.bonus_micros, job.batch_id, job.project_version, job.is_sealed, kind.title, requester.name as requester_name,
     appeal.state as appeal_state
   from assignment job
   join hit_type kind on kind.requester_id = job.requester_id and kind.hit_type_id = job.hit_type_id
   join requester on requester.requester_id = job.requester_id
   left join appeal on appeal.requester_id = job.requester_id and appeal.assignment_id = job.assignment_id
   where job.contested_until is not null and (job.contested_until, job.assignment_id) > (:afterTime, :afterId)
   order by job.contested_until, job.assignment_id limit :limit`,
)

/** Rejections whose money is contested, those running out first; with their answers, since this is for operators. */
export function listContestedAssignments(
  connection: Connection,
  page: { afterTime: Date; afterId: string; limit: number },
): Promise<ContestedRow[]> {
  return connection.query(contested, page)
}

export interface RatesRow {
  workerId: string
  approved: bigint
  reviewed: bigint
  approved30: bigint
  reviewed30: bigint
  approved7: bigint
  reviewed7: bigint
}

const rates = statement<{ requesterId: string; workerIds: readonly string[]; now: Date }, RatesRow>(
  'list-worker-rates',
  `select worker_id, count(*) filter (where state = 'Approved') as approved, count(*) as reviewed,
     count(*) filter (where state = 'Approved' and decided_at > :now::timestamptz - interval '30 days') as approved30,
     count(*) filter (where decided_at > :now::timestamptz - interval '30 days') as reviewed30,
     count(*) filter (where state = 'Approved' and decided_at > :now::timestamptz - interval '7 days') as approved7,
     count(*) filter (where decided_at > :now::timestamptz - interval '7 days') as reviewed7
   from worker_assignment
   where worker_id = any(:workerIds) and requester_id = :requesterId and state in ('Approved', 'Rejected')
     and contested_until is null
   group by worker_id`,
)

/** How much of each Worker's work this Requester has approved. A rejection counts once nobody can contest it any more. */
export function listWorkerRates(
  connection: Connection,
  parameters: { requesterId: string; workerIds: readonly string[]; now: Date },
): Promise<RatesRow[]> {
  return connection.query(rates, parameters)
}
