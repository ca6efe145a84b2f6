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
  afterTime: Date
  afterId: string
  limit: number
}

function listBy(label: string, column: string) {
  return statement<Page, ResultRow>(
    label,
    `select job.requester_id, job.assignment_id, job.hit_id, job.worker_id, job.state, job.accepted_at, job.deadline_at,
       job.submitted_at, job.auto_approve_at, job.approved_at, job.rejected_at, job.contested_until, job.feedback,
       case when not job.is_sealed then job.answer end as answer, job.is_sealed,
       job.reward_micros, job.fee_micros, job.unit, job.bonus_micros, job.batch_id, job.project_version, mine.active_seconds, mine.last_beat_at
     from assignment job join worker_assignment mine on mine.worker_id = job.worker_id and mine.assignment_id = job.assignment_id
     where job.requester_id = :requesterId and job.${column} = :subjectId and job.submitted_at is not null
       and job.state = any(:states) and (job.submitted_at, job.assignment_id) > (:afterTime, :afterId)
     order by job.submitted_at, job.assignment_id limit :limit`,
  )
}

const byHIT = listBy('list-results-by-hit', 'hit_id')
const byHITType = listBy('list-results-by-hit-type', 'hit_type_id')

export function listResultsOfHIT(connection: Connection, page: Page): Promise<ResultRow[]> {
  return connection.query(byHIT, page)
}

export function listResultsOfHITType(connection: Connection, page: Page): Promise<ResultRow[]> {
  return connection.query(byHITType, page)
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
