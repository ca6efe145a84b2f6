import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** What a Worker has of a QualificationType. */
export interface QualificationRow {
  requesterId: string
  qualificationTypeId: string
  workerId: string
  value: number
  status: 'Granted' | 'Revoked'
  grantedAt: Date
}

const grant = statement<Omit<QualificationRow, 'status'>, never>(
  'grant-qualification',
  `with mine as (
     insert into qualification (worker_id, qualification_type_id, requester_id, value, status, granted_at)
     values (:workerId, :qualificationTypeId, :requesterId, :value, 'Granted', :grantedAt)
     on conflict (worker_id, qualification_type_id)
     do update set value = excluded.value, status = 'Granted', granted_at = excluded.granted_at, reason = null
   )
   insert into qualification_holder (requester_id, qualification_type_id, worker_id, value, status, granted_at)
   values (:requesterId, :qualificationTypeId, :workerId, :value, 'Granted', :grantedAt)
   on conflict (requester_id, qualification_type_id, worker_id)
   do update set value = excluded.value, status = 'Granted', granted_at = excluded.granted_at`,
)

/** Grants anew, with another value, or after it was revoked. */
export async function grantQualification(
  connection: Connection,
  qualification: Omit<QualificationRow, 'status'>,
): Promise<void> {
  await connection.query(grant, qualification)
}

const revoke = statement<
  { requesterId: string; qualificationTypeId: string; workerId: string; reason: string | null },
  never
>(
  'revoke-qualification',
  `with mine as (
     update qualification set status = 'Revoked', reason = :reason
     where worker_id = :workerId and qualification_type_id = :qualificationTypeId
   )
   update qualification_holder set status = 'Revoked'
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId and worker_id = :workerId`,
)

export async function revokeQualification(
  connection: Connection,
  parameters: { requesterId: string; qualificationTypeId: string; workerId: string; reason: string | null },
): Promise<void> {
  await connection.query(revoke, parameters)
}

const columns = 'requester_id, qualification_type_id, worker_id, value, status, granted_at'

const get = statement<{ requesterId: string; qualificationTypeId: string; workerId: string }, QualificationRow>(
  'get-qualification',
  `select ${columns} from qualification_holder
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId and worker_id = :workerId`,
)

export async function findQualification(
  connection: Connection,
  parameters: { requesterId: string; qualificationTypeId: string; workerId: string },
): Promise<QualificationRow | undefined> {
  return (await connection.query(get, parameters))[0]
}

export interface HolderPage {
  requesterId: string
  qualificationTypeId: string
  status: 'Granted' | 'Revoked'
  afterTime: Date
  afterId: string
  limit: number
}

const listHolders = statement<HolderPage, QualificationRow>(
  'list-qualification-holders',
  `select ${columns} from qualification_holder
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId and status = :status
     and (granted_at, worker_id) > (:afterTime, :afterId)
   order by granted_at, worker_id limit :limit`,
)

export function listQualificationHolders(connection: Connection, page: HolderPage): Promise<QualificationRow[]> {
  return connection.query(listHolders, page)
}

const listValues = statement<{ workerId: string }, { qualificationTypeId: string; value: number }>(
  'list-qualification-values',
  `select qualification_type_id, value from qualification where worker_id = :workerId and status = 'Granted'`,
)

/** Everything that a Worker has been granted, for comparing with what HITs ask. */
export function listQualificationValues(
  connection: Connection,
  workerId: string,
): Promise<{ qualificationTypeId: string; value: number }[]> {
  return connection.query(listValues, { workerId })
}

/** A qualification, or a request for one, with what its type says of itself. */
export interface MyQualificationRow {
  qualificationTypeId: string
  requesterId: string
  requesterName: string
  name: string
  description: string
  typeStatus: 'Active' | 'Inactive' | 'Disposing'
  hasTest: boolean
  retryDelaySeconds: bigint | null
  value: number | null
  status: 'Granted' | 'Revoked' | null
  grantedAt: Date | null
  revokedReason: string | null
  requestState: 'Testing' | 'Pending' | 'Granted' | 'Rejected' | null
  requestedAt: Date | null
  testUntil: Date | null
  rejectedReason: string | null
}

const listMine = statement<{ workerId: string; afterId: string; limit: number }, MyQualificationRow>(
  'list-my-qualifications',
  `select mine.qualification_type_id, kind.requester_id, requester.name as requester_name, kind.name, kind.description,
     kind.status as type_status, kind.test is not null as has_test, kind.retry_delay_seconds, have.value, have.status,
     have.granted_at, have.reason as revoked_reason, asked.state as request_state, asked.requested_at, asked.test_until,
     asked.reason as rejected_reason
   from (
     select qualification_type_id, requester_id from qualification where worker_id = :workerId
     union
     select qualification_type_id, requester_id from worker_qualification_request where worker_id = :workerId
   ) mine
   join qualification_type kind on kind.requester_id = mine.requester_id and kind.qualification_type_id = mine.qualification_type_id
   join requester on requester.requester_id = mine.requester_id
   left join qualification have on have.worker_id = :workerId and have.qualification_type_id = mine.qualification_type_id
   left join worker_qualification_request asked
     on asked.worker_id = :workerId and asked.qualification_type_id = mine.qualification_type_id
   where mine.qualification_type_id > :afterId
   order by mine.qualification_type_id limit :limit`,
)

export function listMyQualifications(
  connection: Connection,
  parameters: { workerId: string; afterId: string; limit: number },
): Promise<MyQualificationRow[]> {
  return connection.query(listMine, parameters)
}
