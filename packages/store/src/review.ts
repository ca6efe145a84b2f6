import type { ReviewPolicy } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export type ReviewLevel = 'Assignment' | 'HIT'

/** The review policies of a HIT, as its Requester gave them. */
export interface ReviewPoliciesRow {
  assignmentReviewPolicy: ReviewPolicy | null
  hitReviewPolicy: ReviewPolicy | null
}

const policies = statement<{ requesterId: string; hitId: string }, ReviewPoliciesRow>(
  'get-review-policies',
  `select assignment_review_policy, hit_review_policy from hit where requester_id = :requesterId and hit_id = :hitId`,
)

export async function findReviewPolicies(
  connection: Connection,
  requesterId: string,
  hitId: string,
): Promise<ReviewPoliciesRow | undefined> {
  return (await connection.query(policies, { requesterId, hitId }))[0]
}

/** What a policy did or means to do. The first action of a run is its review, and gives the run its id. */
export interface ReviewActionRow {
  requesterId: string
  actionId: string
  hitId: string
  level: ReviewLevel
  runId: string
  ordinal: number
  at: Date
  name: 'review' | 'approve' | 'reject' | 'extend'
  targetId: string
  targetType: 'Assignment' | 'HIT'
  status: 'Intended' | 'Succeeded' | 'Failed' | 'Cancelled'
  /** For the Worker, with an approval or a rejection. */
  feedback: string | null
  /** Of an extension: how long the HIT is to live at least, and how many assignments it may have at most. */
  minimumSeconds: number
  maximumAssignments: number | null
  result: string | null
  errorCode: string | null
  completedAt: Date | null
}

const actionColumns = `requester_id, action_id, hit_id, level, run_id, ordinal, at, name, target_id, target_type, status,
  feedback, minimum_seconds, maximum_assignments, result, error_code, completed_at`

const insertAction = statement<ReviewActionRow, never>(
  'insert-review-action',
  `insert into review_action (${actionColumns})
   values (:requesterId, :actionId, :hitId, :level, :runId, :ordinal, :at, :name, :targetId, :targetType, :status,
     :feedback, :minimumSeconds, :maximumAssignments, :result, :errorCode, :completedAt)`,
)

export async function insertReviewAction(connection: Connection, row: ReviewActionRow): Promise<void> {
  await connection.query(insertAction, row)
}

const get = statement<{ requesterId: string; actionId: string }, ReviewActionRow>(
  'get-review-action',
  `select ${actionColumns} from review_action where requester_id = :requesterId and action_id = :actionId`,
)

export async function findReviewAction(
  connection: Connection,
  requesterId: string,
  actionId: string,
): Promise<ReviewActionRow | undefined> {
  return (await connection.query(get, { requesterId, actionId }))[0]
}

const complete = statement<
  Pick<ReviewActionRow, 'requesterId' | 'actionId' | 'status' | 'result' | 'errorCode' | 'completedAt'>,
  never
>(
  'complete-review-action',
  `update review_action set status = :status, result = :result, error_code = :errorCode, completed_at = :completedAt
   where requester_id = :requesterId and action_id = :actionId and status = 'Intended'`,
)

/** Writes what became of an intended action; one that is no longer intended stays as it is. */
export async function completeReviewAction(
  connection: Connection,
  row: Pick<ReviewActionRow, 'requesterId' | 'actionId' | 'status' | 'result' | 'errorCode' | 'completedAt'>,
): Promise<void> {
  await connection.query(complete, row)
}

const openOfHIT = statement<{ requesterId: string; hitId: string }, { isOpen: boolean }>(
  'has-open-assignment-reviews',
  `select exists (select from assignment where requester_id = :requesterId and hit_id = :hitId and awaits_policy
       and submitted_at is not null)
     or exists (select from review_action where requester_id = :requesterId and hit_id = :hitId and status = 'Intended') as is_open`,
)

/** Whether a policy still has something to do about the HIT or its submitted assignments. */
export async function hasOpenReviews(connection: Connection, requesterId: string, hitId: string): Promise<boolean> {
  return (await connection.query(openOfHIT, { requesterId, hitId }))[0]!.isOpen
}

const endWait = statement<{ requesterId: string; assignmentId: string }, never>(
  'end-wait-for-assignment-policy',
  'update assignment set awaits_policy = false where requester_id = :requesterId and assignment_id = :assignmentId',
)

/** The assignment review policy has looked at the assignment, which the caller holds. */
export async function endWaitForPolicy(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<void> {
  await connection.query(endWait, { requesterId, assignmentId })
}

const isWaiting = statement<{ requesterId: string; assignmentId: string }, { awaitsPolicy: boolean }>(
  'awaits-assignment-policy',
  `select awaits_policy from assignment
   where requester_id = :requesterId and assignment_id = :assignmentId and submitted_at is not null`,
)

/** Whether a submitted assignment waits for its policy. */
export async function awaitsPolicy(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<boolean> {
  return (await connection.query(isWaiting, { requesterId, assignmentId }))[0]?.awaitsPolicy ?? false
}

/** What a policy found. */
export interface ReviewResultRow {
  requesterId: string
  runId: string
  ordinal: number
  hitId: string
  level: ReviewLevel
  at: Date
  subjectId: string
  subjectType: 'Assignment' | 'HIT'
  questionId: string | null
  key: string
  value: string
}

interface ResultsInsertion extends Pick<ReviewResultRow, 'requesterId' | 'runId' | 'hitId' | 'level' | 'at'> {
  ordinals: readonly number[]
  subjectIds: readonly string[]
  subjectTypes: readonly string[]
  questionIds: readonly (string | null)[]
  keys: readonly string[]
  values: readonly string[]
}

const insertResults = statement<ResultsInsertion, never>(
  'insert-review-results',
  `insert into review_result (requester_id, run_id, ordinal, hit_id, level, at, subject_id, subject_type, question_id, key, value)
   select :requesterId, :runId, ordinal, :hitId, :level, :at, subject_id, subject_type, question_id, key, value
   from unnest(:ordinals::integer[], :subjectIds::text[], :subjectTypes::text[], :questionIds::text[], :keys::text[], :values::text[])
     found(ordinal, subject_id, subject_type, question_id, key, value)`,
)

/** Writes the findings of one run. */
export async function insertReviewResults(
  connection: Connection,
  run: Pick<ReviewResultRow, 'requesterId' | 'runId' | 'hitId' | 'level' | 'at'>,
  rows: readonly Pick<ReviewResultRow, 'ordinal' | 'subjectId' | 'subjectType' | 'questionId' | 'key' | 'value'>[],
): Promise<void> {
  await connection.query(insertResults, {
    ...run,
    ordinals: rows.map((row) => row.ordinal),
    subjectIds: rows.map((row) => row.subjectId),
    subjectTypes: rows.map((row) => row.subjectType),
    questionIds: rows.map((row) => row.questionId),
    keys: rows.map((row) => row.key),
    values: rows.map((row) => row.value),
  })
}

/** Where a list of results or actions goes on. */
export interface ReviewPage {
  requesterId: string
  hitId: string
  levels: readonly ReviewLevel[]
  afterTime: Date
  afterRun: string
  afterOrdinal: number
  limit: number
}

const page = `requester_id = :requesterId and hit_id = :hitId and level = any(:levels)
     and (at, run_id, ordinal) > (:afterTime, :afterRun, :afterOrdinal) order by at, run_id, ordinal limit :limit`

const listActions = statement<ReviewPage, ReviewActionRow>(
  'list-review-actions',
  `select ${actionColumns} from review_action where ${page}`,
)
const listResults = statement<ReviewPage, ReviewResultRow>(
  'list-review-results',
  `select requester_id, run_id, ordinal, hit_id, level, at, subject_id, subject_type, question_id, key, value
   from review_result where ${page}`,
)

/** In the order in which they came about; the ordinals of one run are shared by its actions and results. */
export function listReviewActions(connection: Connection, parameters: ReviewPage): Promise<ReviewActionRow[]> {
  return connection.query(listActions, parameters)
}

export function listReviewResults(connection: Connection, parameters: ReviewPage): Promise<ReviewResultRow[]> {
  return connection.query(listResults, parameters)
}
