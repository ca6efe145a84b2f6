import type { RejectionReason } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Why an answer was rejected. Stays when the rejection is overturned. */
export interface RejectionRow {
  requesterId: string
  assignmentId: string
  batchId: string | null
  workerId: string
  reason: RejectionReason
  evidence: string
  rejectedAt: Date
}

const insert = statement<RejectionRow, never>(
  'insert-rejection',
  `with told as (
     update worker_assignment set rejection_reason = :reason, rejection_evidence = :evidence
     where worker_id = :workerId and assignment_id = :assignmentId
   )
   insert into rejection (requester_id, assignment_id, batch_id, worker_id, reason, evidence, rejected_at)
   values (:requesterId, :assignmentId, :batchId, :workerId, :reason, :evidence, :rejectedAt)`,
)

/** Writes reason and evidence, for the Requester and for the Worker. */
export async function insertRejection(connection: Connection, rejection: RejectionRow): Promise<void> {
  await connection.query(insert, rejection)
}

/** What a limit of rejections is about: a batch, or a HITType. */
interface Subject {
  requesterId: string
  subjectId: string
}

const lockAllowance = statement<Subject, { numberOfRejections: number }>(
  'lock-rejection-allowance',
  `insert into rejection_allowance (requester_id, subject_id) values (:requesterId, :subjectId)
   on conflict (requester_id, subject_id) do update set subject_id = excluded.subject_id
   returning number_of_rejections`,
)

/**
 * How many rejections an operator has allowed for a batch or HITType, 0 where none did. Whoever holds the row is alone in
 * counting and adding to them until the transaction ends.
 */
export async function lockRejectionAllowance(connection: Connection, subject: Subject): Promise<number> {
  return (await connection.query(lockAllowance, subject))[0]!.numberOfRejections
}

interface Allowance extends Subject {
  numberOfRejections: number
  reason: string
  now: Date
}

const allow = statement<Allowance, never>(
  'allow-rejections',
  `insert into rejection_allowance (requester_id, subject_id, number_of_rejections, reason, allowed_at)
   values (:requesterId, :subjectId, :numberOfRejections, :reason, :now)
   on conflict (requester_id, subject_id) do update
     set number_of_rejections = excluded.number_of_rejections, reason = excluded.reason, allowed_at = excluded.allowed_at`,
)

export async function allowRejections(connection: Connection, allowance: Allowance): Promise<void> {
  await connection.query(allow, allowance)
}

const findUnit = statement<Subject, { isThere: boolean }>(
  'find-batch-or-hit-type',
  `select exists (select from batch where requester_id = :requesterId and batch_id = :subjectId)
     or exists (select from hit_type where requester_id = :requesterId and hit_type_id = :subjectId) as is_there`,
)

/** Whether there is a batch or a HITType of this id. */
export async function hasBatchOrHITType(connection: Connection, subject: Subject): Promise<boolean> {
  return (await connection.query(findUnit, subject))[0]!.isThere
}

export interface AnswerCounts {
  submitted: bigint
  /** Rejected now, contested or not. */
  rejected: bigint
}

function countBy(label: string, column: string) {
  return statement<Subject, AnswerCounts>(
    label,
    `select count(*) as submitted, count(*) filter (where state = 'Rejected') as rejected
     from assignment where requester_id = :requesterId and ${column} = :subjectId and submitted_at is not null`,
  )
}

const ofBatch = countBy('count-answers-of-batch', 'batch_id')
const ofHITType = countBy('count-answers-of-hit-type', 'hit_type_id')

/** The answers of a batch. */
export async function countAnswersOfBatch(connection: Connection, subject: Subject): Promise<AnswerCounts> {
  return (await connection.query(ofBatch, subject))[0]!
}

/** The answers to all HITs of a type. */
export async function countAnswersOfHITType(connection: Connection, subject: Subject): Promise<AnswerCounts> {
  return (await connection.query(ofHITType, subject))[0]!
}

/** How long an answer took, in seconds, and how long the others of its HITType took. */
export interface SpeedRow {
  seconds: number
  others: bigint
  otherMedian: number | null
  /** Mean and sample standard deviation of the natural logarithms. */
  otherLogMean: number | null
  otherLogDeviation: number | null
}

/** Measured where the work page beat, otherwise from acceptance to submission. Under a second counts as one. */
const seconds = `greatest(1, case when mine.last_beat_at is not null then mine.active_seconds
  else extract(epoch from job.submitted_at - job.accepted_at) end)::float8`
const turns =
  'assignment job join worker_assignment mine on mine.worker_id = job.worker_id and mine.assignment_id = job.assignment_id'

const speed = statement<{ requesterId: string; assignmentId: string; hitTypeId: string }, SpeedRow>(
  'get-speed-of-answer',
  `select (select ${seconds} from ${turns} where job.requester_id = :requesterId and job.assignment_id = :assignmentId) as seconds,
     count(*) as others, percentile_cont(0.5) within group (order by other.seconds) as other_median,
     avg(ln(other.seconds)) as other_log_mean, stddev_samp(ln(other.seconds)) as other_log_deviation
   from (
     select ${seconds} as seconds from ${turns}
     where job.requester_id = :requesterId and job.hit_type_id = :hitTypeId and job.submitted_at is not null
       and job.assignment_id <> :assignmentId
     order by job.submitted_at desc, job.assignment_id desc limit 1000
   ) other`,
)

/** Compares an answer with the last thousand others of its HITType. */
export async function findSpeed(
  connection: Connection,
  parameters: { requesterId: string; assignmentId: string; hitTypeId: string },
): Promise<SpeedRow> {
  return (await connection.query(speed, parameters))[0]!
}

const gold = statement<{ requesterId: string; batchId: string; workerId: string }, { goldWrong: number }>(
  'count-wrong-gold-answers',
  `select known.gold_wrong from batch join project_worker known
     on known.requester_id = batch.requester_id and known.project_id = batch.project_id and known.worker_id = :workerId
   where batch.requester_id = :requesterId and batch.batch_id = :batchId`,
)

/** Known answers that the Worker has got wrong in the project of a batch. */
export async function countWrongGold(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; workerId: string },
): Promise<number> {
  return (await connection.query(gold, parameters))[0]?.goldWrong ?? 0
}

const setCounted = statement<{ requesterId: string; assignmentId: string; isCounted: boolean }, never>(
  'set-vote-counted',
  'update vote set is_counted = :isCounted where requester_id = :requesterId and assignment_id = :assignmentId',
)

/** Whether what an answer says counts for its item. */
export async function setVoteCounted(
  connection: Connection,
  parameters: { requesterId: string; assignmentId: string; isCounted: boolean },
): Promise<void> {
  await connection.query(setCounted, parameters)
}
