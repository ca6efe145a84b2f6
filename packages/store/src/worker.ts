import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface WorkerRow {
  workerId: string
  kind: 'Person' | 'Model'
  country: string | null
  subdivision: string | null
  createdAt: Date
}

const insert = statement<WorkerRow, never>(
  'insert-worker',
  `with made as (
     insert into worker (worker_id, kind, country, subdivision, created_at)
     values (:workerId, :kind, :country, :subdivision, :createdAt)
   )
   insert into worker_load (worker_id) values (:workerId)`,
)

export async function insertWorker(connection: Connection, worker: WorkerRow): Promise<void> {
  await connection.query(insert, worker)
}

/** What the marketplace knows of a Worker when qualifications are compared. */
export interface WorkerRecordRow extends WorkerRow {
  held: number
  submitted: bigint
  approved: bigint
  rejected: bigint
}

const record = statement<{ workerId: string }, WorkerRecordRow>(
  'get-worker-record',
  `select worker.worker_id, kind, country, subdivision, created_at, load.held,
     counted.submitted, counted.approved, counted.rejected
   from worker join worker_load load on load.worker_id = worker.worker_id
   cross join lateral (
     select count(*) filter (where submitted_at is not null) as submitted, count(*) filter (where state = 'Approved') as approved,
       count(*) filter (where state = 'Rejected') as rejected
     from worker_assignment where worker_assignment.worker_id = worker.worker_id
   ) counted
   where worker.worker_id = :workerId`,
)

export async function findWorkerRecord(connection: Connection, workerId: string): Promise<WorkerRecordRow | undefined> {
  return (await connection.query(record, { workerId }))[0]
}

export interface WorkerListRow extends WorkerRecordRow {
  availableMicros: bigint
}

const list = statement<{ beforeTime: Date; beforeId: string; unit: string; limit: number }, WorkerListRow>(
  'list-workers',
  `select worker.worker_id, kind, country, subdivision, created_at, load.held,
     counted.submitted, counted.approved, counted.rejected, coalesce(balance.available_micros, 0)::bigint as available_micros
   from worker join worker_load load on load.worker_id = worker.worker_id
   left join worker_balance balance on balance.worker_id = worker.worker_id and balance.unit = :unit
   cross join lateral (
     select count(*) filter (where submitted_at is not null) as submitted, count(*) filter (where state = 'Approved') as approved,
       count(*) filter (where state = 'Rejected') as rejected
     from worker_assignment where worker_assignment.worker_id = worker.worker_id
   ) counted
   where (created_at, worker.worker_id) < (:beforeTime, :beforeId)
   order by created_at desc, worker.worker_id desc limit :limit`,
)

export function listWorkers(
  connection: Connection,
  parameters: { beforeTime: Date; beforeId: string; unit: string; limit: number },
): Promise<WorkerListRow[]> {
  return connection.query(list, parameters)
}
