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
}

interface Key {
  requesterId: string
  projectId: string
  workerId: string
}

const columns = `requester_id, project_id, worker_id, pseudonym, taken, gold_right, gold_wrong, stopped_at, stop_reason`

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

const stop = statement<Key & { reason: string | null; now: Date | null }, never>(
  'stop-project-worker',
  `update project_worker set stopped_at = :now, stop_reason = :reason
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId`,
)

/** Gives a Worker no more work of the project. */
export async function stopWorker(
  connection: Connection,
  parameters: Key & { reason: string; now: Date },
): Promise<void> {
  await connection.query(stop, parameters)
}

const allow = statement<Key, { workerId: string }>(
  'allow-project-worker',
  `update project_worker set stopped_at = null, stop_reason = null, gold_right = 0, gold_wrong = 0
   where requester_id = :requesterId and project_id = :projectId and worker_id = :workerId and stopped_at is not null
   returning worker_id`,
)

/** Gives work again; false where the Worker was not stopped. */
export async function allowWorker(connection: Connection, key: Key): Promise<boolean> {
  return (await connection.query(allow, key)).length > 0
}

const list = statement<
  { requesterId: string; projectId: string; afterId: string; limit: number },
  ProjectWorkerRow & { answers: bigint }
>(
  'list-project-workers',
  `select known.requester_id, known.project_id, known.worker_id, known.pseudonym, known.taken, known.gold_right, known.gold_wrong,
     known.stopped_at, known.stop_reason,
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
