import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What an answer says about its item. */
export interface VoteRow {
  requesterId: string
  assignmentId: string
  batchId: string
  itemId: string
  workerId: string
  projectVersion: number
  /** The class, of categorical answers. */
  label: string | null
  /** JSON of what the answer's field holds, of other answers. */
  value: unknown
  isGold: boolean
  /** False once its assignment is rejected. */
  isCounted: boolean
  seconds: number
  at: Date
}

const insert = statement<Omit<VoteRow, 'value'> & { value: string | null }, { assignmentId: string }>(
  'insert-vote',
  `insert into vote (requester_id, assignment_id, batch_id, item_id, worker_id, project_version, label, value, is_gold, is_counted,
     seconds, at)
   values (:requesterId, :assignmentId, :batchId, :itemId, :workerId, :projectVersion, :label, :value::jsonb, :isGold, :isCounted,
     :seconds, :at)
   on conflict do nothing returning assignment_id`,
)

/** False where the answer has been counted before. */
export async function insertVote(connection: Connection, row: VoteRow): Promise<boolean> {
  const value = row.value === null || row.value === undefined ? null : JSON.stringify(row.value)
  return (await connection.query(insert, { ...row, value })).length > 0
}

const agreement = statement<
  { requesterId: string; assignmentIds: readonly string[] },
  { items: number; answers: number; share: number | null }
>(
  'get-agreement-of-answers',
  `select count(*)::integer as items, coalesce(sum(answers), 0)::integer as answers, avg(share)::float8 as share from (
     select count(*) as answers, avg((vote.label = coalesce(item.gold_label, item.label #>> '{}'))::integer) as share
     from vote
     join batch_item item on item.requester_id = vote.requester_id and item.batch_id = vote.batch_id and item.item_id = vote.item_id
     where vote.requester_id = :requesterId and vote.assignment_id = any(:assignmentIds) and vote.is_counted
       and vote.label is not null and coalesce(item.gold_label, item.label #>> '{}') is not null
     group by vote.item_id having count(*) > 1
   ) of_item`,
)

/**
 * How far answers agree with the labels of their items: of items with at least two of these answers, the mean share that
 * says what the label says. Nothing where there are none.
 */
export async function getAgreement(
  connection: Connection,
  requesterId: string,
  assignmentIds: readonly string[],
): Promise<{ items: number; answers: number; share: number } | undefined> {
  const { share, ...counted } = (await connection.query(agreement, { requesterId, assignmentIds }))[0]!
  return share === null ? undefined : { ...counted, share }
}

/** A vote, and what is believed of who gave it. */
export interface RatedVoteRow {
  assignmentId: string
  workerId: string
  label: string | null
  value: unknown
  isStopped: boolean
  /** A WorkerModel, or nothing of who is new. */
  model: unknown
}

const listRated = statement<{ requesterId: string; batchId: string; projectId: string; itemId: string }, RatedVoteRow>(
  'list-rated-votes',
  `select vote.assignment_id, vote.worker_id, vote.label, vote.value, known.stopped_at is not null as is_stopped, taker.model
   from vote
   left join batch_worker taker on taker.requester_id = vote.requester_id and taker.batch_id = vote.batch_id and taker.worker_id = vote.worker_id
   left join project_worker known on known.requester_id = vote.requester_id and known.project_id = :projectId and known.worker_id = vote.worker_id
   where vote.requester_id = :requesterId and vote.batch_id = :batchId and vote.item_id = :itemId and vote.is_counted
   order by vote.at, vote.assignment_id`,
)

/** The votes on an item that count, in the order in which they came. */
export function listRatedVotes(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; projectId: string; itemId: string },
): Promise<RatedVoteRow[]> {
  return connection.query(listRated, parameters)
}

const listAll = statement<
  { requesterId: string; batchId: string },
  { itemId: string; workerId: string; label: string; goldLabel: string | null }
>(
  'list-votes-of-batch',
  `select vote.item_id, vote.worker_id, vote.label, coalesce(item.gold_label, case when item.source = 'Reviewer' then item.label #>> '{}' end) as gold_label
   from vote join batch_item item on item.requester_id = vote.requester_id and item.batch_id = vote.batch_id and item.item_id = vote.item_id
   where vote.requester_id = :requesterId and vote.batch_id = :batchId and vote.is_counted and vote.label is not null`,
)

/** Every categorical vote of a batch, with the true label where it is known. */
export function listVotesOfBatch(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<{ itemId: string; workerId: string; label: string; goldLabel: string | null }[]> {
  return connection.query(listAll, parameters)
}

/** A vote as it is shown: with a pseudonym in place of who gave it. */
export interface ShownVoteRow {
  itemId: string
  assignmentId: string
  pseudonym: string
  kind: 'Person' | 'Model'
  label: string | null
  value: unknown
  answer: string
  projectVersion: number
  at: Date
  seconds: number
}

const listShown = statement<
  { requesterId: string; batchId: string; projectId: string; itemIds: readonly string[] },
  ShownVoteRow
>(
  'list-shown-votes',
  `select vote.item_id, vote.assignment_id, known.pseudonym, worker.kind, vote.label, vote.value, job.answer, vote.project_version, vote.at,
     vote.seconds
   from vote
   join assignment job on job.requester_id = vote.requester_id and job.assignment_id = vote.assignment_id
   join worker on worker.worker_id = vote.worker_id
   join project_worker known on known.requester_id = vote.requester_id and known.project_id = :projectId and known.worker_id = vote.worker_id
   where vote.requester_id = :requesterId and vote.batch_id = :batchId and vote.item_id = any(:itemIds) and vote.is_counted
   order by vote.at, vote.assignment_id`,
)

/** The counted votes on these items. */
export function listShownVotes(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; projectId: string; itemIds: readonly string[] },
): Promise<ShownVoteRow[]> {
  return connection.query(listShown, parameters)
}

export interface BatchTotalsRow {
  total: bigint
  gold: bigint
  waiting: bigint
  open: bigint
  inReview: bigint
  finished: bigint
  cancelled: bigint
  /** The sum of the probabilities of the labels that items have. */
  expectedRight: number
  labelled: bigint
  answers: bigint
  goldAnswers: bigint
  workers: bigint
  stopped: bigint
  medianSeconds: number | null
  medianPayPerHourMicros: number | null
  firstAt: Date | null
  lastAt: Date | null
  costMicros: bigint
}

const totals = statement<{ requesterId: string; batchId: string; projectId: string }, BatchTotalsRow>(
  'get-batch-totals',
  `select items.total, items.gold, items.waiting, items.open, items.in_review, items.finished, items.cancelled,
     items.expected_right, items.labelled, given.answers, given.gold_answers, given.workers, given.median_seconds, given.first_at, given.last_at,
     (select count(*) from project_worker known where known.requester_id = :requesterId and known.project_id = :projectId
       and known.stopped_at is not null) as stopped,
     coalesce((select sum(reward_micros + fee_micros + bonus_micros) from assignment
       where requester_id = :requesterId and batch_id = :batchId and state in ('Submitted', 'Approved')), 0)::bigint as cost_micros
   from (
     select count(*) as total, count(gold_label) as gold,
       count(*) filter (where state = 'Waiting') as waiting, count(*) filter (where state = 'Open') as open,
       count(*) filter (where state = 'InReview') as in_review,
       count(*) filter (where state = 'Finished' and gold_label is null) as finished,
       count(*) filter (where state = 'Cancelled') as cancelled,
       coalesce(sum(probability) filter (where gold_label is null), 0)::float8 as expected_right,
       count(probability) filter (where gold_label is null) as labelled
     from batch_item where requester_id = :requesterId and batch_id = :batchId
   ) items, (
     select count(*) as answers, count(*) filter (where is_gold) as gold_answers, count(distinct worker_id) as workers,
       percentile_cont(0.5) within group (order by seconds) as median_seconds, min(at) as first_at, max(at) as last_at
     from vote where requester_id = :requesterId and batch_id = :batchId
   ) given`,
)

export async function getBatchTotals(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; projectId: string },
): Promise<BatchTotalsRow> {
  return (await connection.query(totals, parameters))[0]!
}

const count = statement<{ requesterId: string; batchId: string }, { answers: bigint }>(
  'count-votes',
  'select count(*) as answers from vote where requester_id = :requesterId and batch_id = :batchId',
)

export async function countVotes(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<number> {
  return Number((await connection.query(count, parameters))[0]!.answers)
}

const endWait = statement<{ requesterId: string; assignmentId: string }, { assignmentId: string }>(
  'end-wait-for-count',
  `update assignment set awaits_count = false
   where requester_id = :requesterId and assignment_id = :assignmentId and awaits_count returning assignment_id`,
)

/** Notes that an answer is counted; false where that was noted before. */
export async function endWaitForCount(
  connection: Connection,
  requesterId: string,
  assignmentId: string,
): Promise<boolean> {
  return (await connection.query(endWait, { requesterId, assignmentId })).length > 0
}

const uncounted = statement<{ requesterId: string; hitId: string }, { answers: bigint }>(
  'count-uncounted-answers',
  `select count(*) as answers from assignment
   where requester_id = :requesterId and hit_id = :hitId and submitted_at is not null and awaits_count`,
)

/** Answers to a HIT that are handed in and not counted yet. */
export async function countUncountedAnswers(
  connection: Connection,
  requesterId: string,
  hitId: string,
): Promise<number> {
  return Number((await connection.query(uncounted, { requesterId, hitId }))[0]!.answers)
}

const time = statement<{ workerId: string; assignmentId: string }, { seconds: number }>(
  'get-time-of-assignment',
  `select (case when last_beat_at is not null then active_seconds else extract(epoch from submitted_at - accepted_at) end)::float8 as seconds
   from worker_assignment where worker_id = :workerId and assignment_id = :assignmentId`,
)

/** Measured by the beats of the work page; pages and programs without beats count from acceptance to submission. */
export async function timeOfAssignment(
  connection: Connection,
  { workerId, assignmentId }: { workerId: string; assignmentId: string },
): Promise<{ seconds: number } | undefined> {
  return (await connection.query(time, { workerId, assignmentId }))[0]
}
