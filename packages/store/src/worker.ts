import type { Connection } from './database.ts'
import { listQualificationValues } from './qualification.ts'
import { listKeptRequesters } from './requester-preference.ts'
import { statement } from './statement.ts'
import { listWorkerBlockers } from './worker-block.ts'

export interface WorkerRow {
  workerId: string
  kind: 'Person' | 'Model'
  country: string | null
  subdivision: string | null
  acceptsAdult: boolean
  createdAt: Date
}

const insert = statement<Omit<WorkerRow, 'acceptsAdult'>, never>(
  'insert-worker',
  `with made as (
     insert into worker (worker_id, kind, country, subdivision, created_at)
     values (:workerId, :kind, :country, :subdivision, :createdAt)
   )
   insert into worker_load (worker_id) values (:workerId)`,
)

export async function insertWorker(connection: Connection, worker: Omit<WorkerRow, 'acceptsAdult'>): Promise<void> {
  await connection.query(insert, worker)
}

/** What the marketplace knows of a Worker when qualifications are compared. */
export interface WorkerRecordRow extends WorkerRow {
  held: number
  accepted: bigint
  returned: bigint
  abandoned: bigint
  submitted: bigint
  approved: bigint
  rejected: bigint
}

/** A rejection counts once its money is contested no more: until then it may still be overturned. */
const counted = `(
     select count(*) as accepted, count(*) filter (where state = 'Returned') as returned,
       count(*) filter (where state = 'Abandoned') as abandoned, count(*) filter (where submitted_at is not null) as submitted,
       count(*) filter (where state = 'Approved') as approved, count(*) filter (where state = 'Rejected' and contested_until is null) as rejected
     from worker_assignment where worker_assignment.worker_id = worker.worker_id
   ) counted`

const record = statement<{ workerId: string }, WorkerRecordRow>(
  'get-worker-record',
  `select worker.worker_id, kind, country, subdivision, accepts_adult, created_at, load.held,
     counted.accepted, counted.returned, counted.abandoned, counted.submitted, counted.approved, counted.rejected
   from worker join worker_load load on load.worker_id = worker.worker_id
   cross join lateral ${counted}
   where worker.worker_id = :workerId`,
)

export async function findWorkerRecord(connection: Connection, workerId: string): Promise<WorkerRecordRow | undefined> {
  return (await connection.query(record, { workerId }))[0]
}

/** Everything of a Worker that decides which work is offered. */
export interface WorkerStanding {
  record: WorkerRecordRow
  granted: readonly { qualificationTypeId: string; value: number }[]
  /** Requesters who block this Worker. */
  blockers: readonly string[]
  /** Requesters whose work the Worker looks for, and does not want to see. */
  favorites: readonly string[]
  hidden: readonly string[]
}

export async function findWorkerStanding(
  connection: Connection,
  workerId: string,
): Promise<WorkerStanding | undefined> {
  const [record, granted, blockers, kept] = await Promise.all([
    findWorkerRecord(connection, workerId),
    listQualificationValues(connection, workerId),
    listWorkerBlockers(connection, workerId),
    listKeptRequesters(connection, workerId),
  ])
  const those = (wanted: string) =>
    kept.filter(({ preference }) => preference === wanted).map(({ requesterId }) => requesterId)
  return record && { record, granted, blockers, favorites: those('Favorite'), hidden: those('Hidden') }
}

export interface WorkerListRow extends WorkerRecordRow {
  availableMicros: bigint
  isAppealReviewer: boolean
}

const listed = `select worker.worker_id, kind, country, subdivision, accepts_adult, created_at, load.held,
     counted.accepted, counted.returned, counted.abandoned, counted.submitted, counted.approved, counted.rejected,
     coalesce(balance.available_micros, 0)::bigint as available_micros,
     exists (select from appeal_reviewer where appeal_reviewer.worker_id = worker.worker_id) as is_appeal_reviewer
   from worker join worker_load load on load.worker_id = worker.worker_id
   left join worker_balance balance on balance.worker_id = worker.worker_id and balance.unit = :unit
   cross join lateral ${counted}`

const list = statement<{ beforeTime: Date; beforeId: string; unit: string; limit: number }, WorkerListRow>(
  'list-workers',
  `${listed} where (created_at, worker.worker_id) < (:beforeTime, :beforeId)
   order by created_at desc, worker.worker_id desc limit :limit`,
)

const listOne = statement<{ workerId: string; unit: string }, WorkerListRow>(
  'find-worker-row',
  `${listed} where worker.worker_id = :workerId`,
)

/** A Worker as operators list them. */
export async function findWorkerRow(
  connection: Connection,
  workerId: string,
  unit: string,
): Promise<WorkerListRow | undefined> {
  return (await connection.query(listOne, { workerId, unit }))[0]
}

export function listWorkers(
  connection: Connection,
  parameters: { beforeTime: Date; beforeId: string; unit: string; limit: number },
): Promise<WorkerListRow[]> {
  return connection.query(list, parameters)
}

/** What a Worker says about where and how they work. */
export interface WorkerProfileRow extends Pick<WorkerRow, 'workerId' | 'country' | 'subdivision' | 'acceptsAdult'> {
  languages: readonly string[] | null
  timeZone: string | null
}

const getProfile = statement<{ workerId: string }, WorkerProfileRow>(
  'get-worker-profile',
  'select worker_id, country, subdivision, accepts_adult, languages, time_zone from worker where worker_id = :workerId',
)

export async function getWorkerProfile(connection: Connection, workerId: string): Promise<WorkerProfileRow> {
  return (await connection.query(getProfile, { workerId }))[0]!
}

const updateProfile = statement<WorkerProfileRow, never>(
  'update-worker-profile',
  `update worker set country = :country, subdivision = :subdivision, accepts_adult = :acceptsAdult, languages = :languages,
     time_zone = :timeZone
   where worker_id = :workerId`,
)

export async function updateWorkerProfile(connection: Connection, profile: WorkerProfileRow): Promise<void> {
  await connection.query(updateProfile, profile)
}

const has = statement<{ workerId: string }, { workerId: string }>(
  'find-worker',
  'select worker_id from worker where worker_id = :workerId',
)

export async function hasWorker(connection: Connection, workerId: string): Promise<boolean> {
  return (await connection.query(has, { workerId })).length > 0
}
