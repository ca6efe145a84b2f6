import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What is known of a Worker in a project. */
export interface ProjectWorkerRow {
  requesterId: string
  projectId: string
  workerId: string
  /** Stands for the Worker in what leaves the marketplace. */
  pseudonym: string
  /** Assignments accepted in the project's batches. */
  taken: number
  goldRight: number
  goldWrong: number
  stoppedAt: Date | null
  stopReason: string | null
  /** The accuracy below which known answers stopped the Worker; nothing where somebody else did. */
  stoppedBelow: number | null
}

interface Key {
  requesterId: string
  projectId: string
  workerId: string
}

const columns = `requester_id, project_id, worker_id, pseudonym, taken, gold_right, gold_wrong, stopped_at, stop_reason, stopped_below`

const get = statement<Key, ProjectWorkerRow>(
  'get-project-worker',
  `select ${columns} from project_worker where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId`,
)

/** Nothing of who has taken no work of the project yet. */
export async function findProjectWorker(connection: Connection, key: Key): Promise<ProjectWorkerRow | undefined> {
  return (await connection.query(get, key))[0]
}

const take = statement<Key & { pseudonym: string }, never>(
  'count-taken-of-project',
  `insert into project_worker (requester_id, project_id, worker_id, pseudonym, taken)
   values (:requesterId, :projectId, :workerId, :pseudonym, 1)
   on conflict (requester_id, project_id, worker_id) do update set taken = project_worker.taken + 1`,
)

/** Counts an accepted assignment. */
export async function countTaken(connection: Connection, parameters: Key & { pseudonym: string }): Promise<void> {
  await connection.query(take, parameters)
}

const gold = statement<Key & { pseudonym: string; right: number; wrong: number }, ProjectWorkerRow>(
  'count-gold-answer',
  `insert into project_worker (requester_id, project_id, worker_id, pseudonym, gold_right, gold_wrong)
   values (:requesterId, :projectId, :workerId, :pseudonym, :right, :wrong)
   on conflict (requester_id, project_id, worker_id) do update
     set gold_right = project_worker.gold_right + :right, gold_wrong = project_worker.gold_wrong + :wrong
   returning ${columns}`,
)

/** Counts an answer to an item whose label is known; the Worker's record after it, locked. */
export async function countGoldAnswer(
  connection: Connection,
  parameters: Key & { pseudonym: string; right: number; wrong: number },
): Promise<ProjectWorkerRow> {
  return (await connection.query(gold, parameters))[0]!
}

const stop = statement<Key & { reason: string; below: number | null; now: Date }, never>(
  'stop-project-worker',
  `update project_worker set stopped_at = :now, stop_reason = :reason, stopped_below = :below::real
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId`,
)

/** Gives a Worker no more work of the project; `below` is the accuracy that known answers held the Worker to. */
export async function stopWorker(
  connection: Connection,
  parameters: Key & { reason: string; below?: number; now: Date },
): Promise<void> {
  await connection.query(stop, { ...parameters, below: parameters.below ?? null })
}

interface GoldItem {
  requesterId: string
  projectId: string
  batchId: string
  itemId: string
  /** That was taken for right. */
  label: string
}

const takeBack = statement<GoldItem, ProjectWorkerRow>(
  'take-back-gold-answers',
  `with told as (
     update vote set is_gold = false
     where requester_id = :requesterId and batch_id = :batchId and item_id = :itemId and is_gold
     returning worker_id, label is not distinct from :label::text as is_right, at
   )
   update project_worker known
   set gold_right = greatest(0, known.gold_right - told.is_right::integer),
     gold_wrong = greatest(0, known.gold_wrong - (not told.is_right)::integer)
   from told
   where known.requester_id = :requesterId and known.project_id = :projectId and known.worker_id = told.worker_id
     and (known.allowed_at is null or told.at > known.allowed_at)
   returning known.requester_id, known.project_id, known.worker_id, known.pseudonym, known.taken, known.gold_right,
     known.gold_wrong, known.stopped_at, known.stop_reason, known.stopped_below`,
)

/** Takes back what a known answer has told of those who answered it; their records after it, locked. */
export function takeBackGoldAnswers(connection: Connection, item: GoldItem): Promise<ProjectWorkerRow[]> {
  return connection.query(takeBack, item)
}

const resume = statement<Key, never>(
  'resume-project-worker',
  `update project_worker set stopped_at = null, stop_reason = null, stopped_below = null
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId`,
)

/** Gives work again to who was stopped by known answers, and goes on counting. */
export async function resumeWorker(connection: Connection, key: Key): Promise<void> {
  await connection.query(resume, key)
}

const allow = statement<Key & { now: Date }, { workerId: string }>(
  'allow-project-worker',
  `update project_worker set stopped_at = null, stop_reason = null, stopped_below = null, gold_right = 0, gold_wrong = 0,
     allowed_at = :now
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId and stopped_at is not null
   returning worker_id`,
)

/** Gives work again and counts known answers anew; false where the Worker was not stopped. */
export async function allowWorker(connection: Connection, parameters: Key & { now: Date }): Promise<boolean> {
  return (await connection.query(allow, parameters)).length > 0
}

const list = statement<
  { requesterId: string; projectId: string; afterId: string; limit: number },
  ProjectWorkerRow & { answers: bigint }
>(
  'list-project-workers',
  `select known.requester_id, known.project_id, known.worker_id, known.pseudonym, known.taken, known.gold_right, known.gold_wrong,
     known.stopped_at, known.stop_reason, known.stopped_below,
     coalesce((select sum(taker.answers) from batch_worker taker join batch on batch.requester_id = taker.requester_id and batch.batch_id = taker.batch_id
       where taker.requester_id = :requesterId and batch.project_id = :projectId and taker.worker_id = known.worker_id), 0)::bigint as answers
   from project_worker known
   where known.requester_id = :requesterId and known.project_id = :projectId and known.worker_id > :afterId
   order by known.worker_id limit :limit`,
)

export function listProjectWorkers(
  connection: Connection,
  parameters: { requesterId: string; projectId: string; afterId: string; limit: number },
): Promise<(ProjectWorkerRow & { answers: bigint })[]> {
  return connection.query(list, parameters)
}
