import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface WorkerBlockRow {
  requesterId: string
  workerId: string
  reason: string
  createdAt: Date
}

const put = statement<WorkerBlockRow, never>(
  'put-worker-block',
  `with theirs as (
     insert into worker_block (requester_id, worker_id, reason, created_at)
     values (:requesterId, :workerId, :reason, :createdAt)
     on conflict (requester_id, worker_id) do update set reason = excluded.reason
   )
   insert into worker_blocker (worker_id, requester_id) values (:workerId, :requesterId) on conflict do nothing`,
)

/** Blocks, or gives the reason of a block anew. */
export async function putWorkerBlock(connection: Connection, block: WorkerBlockRow): Promise<void> {
  await connection.query(put, block)
}

const remove = statement<{ requesterId: string; workerId: string }, { workerId: string }>(
  'delete-worker-block',
  `with mine as (
     delete from worker_blocker where worker_id = :workerId and requester_id = :requesterId
   )
   delete from worker_block where requester_id = :requesterId and worker_id = :workerId returning worker_id`,
)

/** @returns whether there was a block. */
export async function deleteWorkerBlock(
  connection: Connection,
  requesterId: string,
  workerId: string,
): Promise<boolean> {
  return (await connection.query(remove, { requesterId, workerId })).length > 0
}

const list = statement<{ requesterId: string; afterTime: Date; afterId: string; limit: number }, WorkerBlockRow>(
  'list-worker-blocks',
  `select requester_id, worker_id, reason, created_at from worker_block
   where requester_id = :requesterId and (created_at, worker_id) > (:afterTime, :afterId)
   order by created_at, worker_id limit :limit`,
)

export function listWorkerBlocks(
  connection: Connection,
  page: { requesterId: string; afterTime: Date; afterId: string; limit: number },
): Promise<WorkerBlockRow[]> {
  return connection.query(list, page)
}

const listBlockers = statement<{ workerId: string }, { requesterId: string }>(
  'list-worker-blockers',
  'select requester_id from worker_blocker where worker_id = :workerId',
)

/** The Requesters who block this Worker. */
export async function listWorkerBlockers(connection: Connection, workerId: string): Promise<string[]> {
  return (await connection.query(listBlockers, { workerId })).map(({ requesterId }) => requesterId)
}
