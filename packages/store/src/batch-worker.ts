import type { Connection } from './database.ts'
import { statement } from './statement.ts'

const count = statement<{ requesterId: string; batchId: string; workerId: string; model: string | null }, never>(
  'count-answer-of-batch-worker',
  `insert into batch_worker (requester_id, batch_id, worker_id, answers, model)
   values (:requesterId, :batchId, :workerId, 1, :model::jsonb)
   on conflict (requester_id, batch_id, worker_id) do update
     set answers = batch_worker.answers + 1, model = coalesce(excluded.model, batch_worker.model)`,
)

/** Counts an answer of a Worker, and keeps what is believed of the Worker after it. */
export async function countAnswerOf(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; workerId: string; model: string | null },
): Promise<void> {
  await connection.query(count, parameters)
}

const keep = statement<
  { requesterId: string; batchId: string; workerIds: readonly string[]; models: readonly string[] },
  never
>(
  'keep-batch-worker-models',
  `update batch_worker set model = learnt.model::jsonb
   from unnest(:workerIds::text[], :models::text[]) learnt(worker_id, model)
   where requester_id = :requesterId and batch_id = :batchId and batch_worker.worker_id = learnt.worker_id`,
)

/** Keeps what the whole batch taught of its Workers. */
export async function keepWorkerModels(
  connection: Connection,
  parameters: { requesterId: string; batchId: string; workerIds: readonly string[]; models: readonly string[] },
): Promise<void> {
  await connection.query(keep, parameters)
}

/** What a Worker's time in a batch comes to. */
export interface BatchWageRow {
  workerId: string
  answers: number
  seconds: number
  /** Rewards of what is submitted and not rejected. */
  rewardMicros: bigint
  topUpMicros: bigint
  /** The newest of them, which a top-up is paid on. */
  assignmentId: string
  hitId: string
}

const wages = statement<{ requesterId: string; batchId: string }, BatchWageRow>(
  'list-batch-wages',
  `select vote.worker_id, count(*)::integer as answers, sum(vote.seconds)::float8 as seconds,
     sum(job.reward_micros)::bigint as reward_micros, coalesce(max(taker.top_up_micros), 0)::bigint as top_up_micros,
     (array_agg(job.assignment_id order by vote.at desc))[1] as assignment_id, (array_agg(job.hit_id order by vote.at desc))[1] as hit_id
   from vote
   join assignment job on job.requester_id = vote.requester_id and job.assignment_id = vote.assignment_id
   left join batch_worker taker on taker.requester_id = vote.requester_id and taker.batch_id = vote.batch_id and taker.worker_id = vote.worker_id
   where vote.requester_id = :requesterId and vote.batch_id = :batchId and job.state in ('Submitted', 'Approved')
   group by vote.worker_id order by vote.worker_id`,
)

/** Times and pay of everybody who worked on a batch. */
export function listBatchWages(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<BatchWageRow[]> {
  return connection.query(wages, parameters)
}

const times = statement<{ requesterId: string; batchId: string }, { seconds: number[] }>(
  'list-batch-seconds',
  `select array_agg(seconds) as seconds from vote where requester_id = :requesterId and batch_id = :batchId
   group by item_id order by item_id`,
)

/** The seconds of each answer, item by item. */
export async function listBatchSeconds(
  connection: Connection,
  parameters: { requesterId: string; batchId: string },
): Promise<number[][]> {
  return (await connection.query(times, parameters)).map(({ seconds }) => seconds)
}

const topUp = statement<
  { requesterId: string; batchId: string; workerId: string; amountMicros: bigint; paidBeforeMicros: bigint },
  { workerId: string }
>(
  'top-up-batch-worker',
  `update batch_worker set top_up_micros = top_up_micros + :amountMicros
   where requester_id = :requesterId and batch_id = :batchId and worker_id = :workerId and top_up_micros = :paidBeforeMicros
   returning worker_id`,
)

/** Notes a top-up, once: false where another has been paid meanwhile. */
export async function noteTopUp(
  connection: Connection,
  parameters: {
    requesterId: string
    batchId: string
    workerId: string
    amountMicros: bigint
    paidBeforeMicros: bigint
  },
): Promise<boolean> {
  return (await connection.query(topUp, parameters)).length > 0
}
