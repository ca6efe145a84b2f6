import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A Worker's wish for a qualification, as its Requester sees it. */
export interface QualificationRequestRow {
  requesterId: string
  qualificationRequestId: string
  qualificationTypeId: string
  workerId: string
  /** The test as it was when it was taken. */
  test: string | null
  answer: string | null
  state: 'Pending' | 'Granted' | 'Rejected'
  submittedAt: Date
}

/** The last time that a Worker asked for a qualification. While its test runs, the Requester sees nothing. */
export interface WorkerQualificationRequestRow {
  workerId: string
  qualificationTypeId: string
  requesterId: string
  qualificationRequestId: string
  state: 'Testing' | 'Pending' | 'Granted' | 'Rejected'
  requestedAt: Date
  testUntil: Date | null
}

const mine = `select worker_id, qualification_type_id, requester_id, qualification_request_id, state, requested_at, test_until
   from worker_qualification_request where worker_id = :workerId and qualification_type_id = :qualificationTypeId`

const findMine = statement<{ workerId: string; qualificationTypeId: string }, WorkerQualificationRequestRow>(
  'get-worker-qualification-request',
  mine,
)

export async function findWorkerQualificationRequest(
  connection: Connection,
  workerId: string,
  qualificationTypeId: string,
): Promise<WorkerQualificationRequestRow | undefined> {
  return (await connection.query(findMine, { workerId, qualificationTypeId }))[0]
}

const lockMine = statement<{ workerId: string; qualificationTypeId: string }, WorkerQualificationRequestRow>(
  'lock-worker-qualification-request',
  `${mine} for update`,
)

export async function lockWorkerQualificationRequest(
  connection: Connection,
  workerId: string,
  qualificationTypeId: string,
): Promise<WorkerQualificationRequestRow | undefined> {
  return (await connection.query(lockMine, { workerId, qualificationTypeId }))[0]
}

const putMine = statement<WorkerQualificationRequestRow, never>(
  'put-worker-qualification-request',
  `insert into worker_qualification_request (worker_id, qualification_type_id, requester_id, qualification_request_id,
     state, requested_at, test_until)
   values (:workerId, :qualificationTypeId, :requesterId, :qualificationRequestId, :state, :requestedAt, :testUntil)
   on conflict (worker_id, qualification_type_id) do update set qualification_request_id = excluded.qualification_request_id,
     state = excluded.state, requested_at = excluded.requested_at, test_until = excluded.test_until, decided_at = null, reason = null`,
)

export async function putWorkerQualificationRequest(
  connection: Connection,
  request: WorkerQualificationRequestRow,
): Promise<void> {
  await connection.query(putMine, request)
}

const insert = statement<QualificationRequestRow, { workerId: string }>(
  'insert-qualification-request',
  `insert into qualification_request (requester_id, qualification_request_id, qualification_type_id, worker_id, test, answer,
     state, submitted_at, decided_at)
   values (:requesterId, :qualificationRequestId, :qualificationTypeId, :workerId, :test, :answer, :state, :submittedAt,
     case when :state <> 'Pending' then :submittedAt::timestamptz end)
   on conflict (requester_id, qualification_type_id, worker_id) where state = 'Pending' do nothing returning worker_id`,
)

/** @returns false where a request of this Worker for this type waits already. */
export async function insertQualificationRequest(
  connection: Connection,
  request: QualificationRequestRow,
): Promise<boolean> {
  return (await connection.query(insert, request)).length > 0
}

const columns =
  'requester_id, qualification_request_id, qualification_type_id, worker_id, test, answer, state, submitted_at'

const lock = statement<{ requesterId: string; qualificationRequestId: string }, QualificationRequestRow>(
  'lock-qualification-request',
  `select ${columns} from qualification_request
   where requester_id = :requesterId and qualification_request_id = :qualificationRequestId for update`,
)

export async function lockQualificationRequest(
  connection: Connection,
  requesterId: string,
  qualificationRequestId: string,
): Promise<QualificationRequestRow | undefined> {
  return (await connection.query(lock, { requesterId, qualificationRequestId }))[0]
}

export interface RequestDecision {
  requesterId: string
  qualificationRequestId: string
  qualificationTypeId: string
  workerId: string
  state: 'Granted' | 'Rejected'
  reason: string | null
  now: Date
}

const decide = statement<RequestDecision, never>(
  'decide-qualification-request',
  `with theirs as (
     update qualification_request set state = :state, decided_at = :now
     where requester_id = :requesterId and qualification_request_id = :qualificationRequestId
   )
   update worker_qualification_request set state = :state, decided_at = :now, reason = :reason
   where worker_id = :workerId and qualification_type_id = :qualificationTypeId
     and qualification_request_id = :qualificationRequestId`,
)

/** Writes the decision on a request that the caller has locked. */
export async function decideQualificationRequest(connection: Connection, decision: RequestDecision): Promise<void> {
  await connection.query(decide, decision)
}

export interface RequestPage {
  requesterId: string
  qualificationTypeId: string | null
  afterTime: Date
  afterId: string
  limit: number
}

const list = statement<RequestPage, QualificationRequestRow>(
  'list-qualification-requests',
  `select ${columns} from qualification_request
   where requester_id = :requesterId and state = 'Pending'
     and (:qualificationTypeId::text is null or qualification_type_id = :qualificationTypeId)
     and (submitted_at, qualification_request_id) > (:afterTime, :afterId)
   order by submitted_at, qualification_request_id limit :limit`,
)

/** What waits for a decision, the oldest first. */
export function listPendingQualificationRequests(
  connection: Connection,
  page: RequestPage,
): Promise<QualificationRequestRow[]> {
  return connection.query(list, page)
}

const rejectPending = statement<{ requesterId: string; qualificationTypeId: string; reason: string; now: Date }, never>(
  'reject-pending-qualification-requests',
  `with theirs as (
     update qualification_request set state = 'Rejected', decided_at = :now
     where requester_id = :requesterId and qualification_type_id = :qualificationTypeId and state = 'Pending'
   )
   update worker_qualification_request set state = 'Rejected', decided_at = :now, reason = :reason
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId and state in ('Pending', 'Testing')`,
)

/** Turns down everything that waits, when a type ends. */
export async function rejectPendingQualificationRequests(
  connection: Connection,
  parameters: { requesterId: string; qualificationTypeId: string; reason: string; now: Date },
): Promise<void> {
  await connection.query(rejectPending, parameters)
}
