import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface RequesterRow {
  requesterId: string
  name: string
  createdAt: Date
  /** Which rejections need a reason and evidence. */
  rejectionGate: RejectionGate
  /** What the card says that Workers read. */
  about: string | null
  ethicsNumber: string | null
}

type Settings = 'rejectionGate' | 'about' | 'ethicsNumber'

export type RejectionGate = 'Batches' | 'Everything'

const insert = statement<Omit<RequesterRow, Settings>, never>(
  'insert-requester',
  'insert into requester (requester_id, name, created_at) values (:requesterId, :name, :createdAt)',
)

export async function insertRequester(connection: Connection, requester: Omit<RequesterRow, Settings>): Promise<void> {
  await connection.query(insert, requester)
}

const get = statement<{ requesterId: string }, RequesterRow>(
  'get-requester',
  'select requester_id, name, created_at, rejection_gate, about, ethics_number from requester where requester_id = :requesterId',
)

export async function findRequester(connection: Connection, requesterId: string): Promise<RequesterRow | undefined> {
  return (await connection.query(get, { requesterId }))[0]
}

const updateSettings = statement<Pick<RequesterRow, 'requesterId' | Settings>, never>(
  'update-requester-settings',
  'update requester set rejection_gate = :rejectionGate, about = :about, ethics_number = :ethicsNumber where requester_id = :requesterId',
)

export async function updateRequesterSettings(
  connection: Connection,
  settings: Pick<RequesterRow, 'requesterId' | Settings>,
): Promise<void> {
  await connection.query(updateSettings, settings)
}

export interface RequesterListRow extends Omit<RequesterRow, Settings> {
  availableMicros: bigint
  onHoldMicros: bigint
}

const listed = `select requester.requester_id, name, requester.created_at, coalesce(balance.available_micros, 0)::bigint as available_micros,
     coalesce((select sum(held_micros + contested_micros) from hit
       where hit.requester_id = requester.requester_id and hit.unit = :unit), 0)::bigint as on_hold_micros
   from requester
   left join requester_balance balance on balance.requester_id = requester.requester_id and balance.unit = :unit`

const list = statement<{ beforeTime: Date; beforeId: string; unit: string; limit: number }, RequesterListRow>(
  'list-requesters',
  `${listed} where (requester.created_at, requester.requester_id) < (:beforeTime, :beforeId)
   order by requester.created_at desc, requester.requester_id desc limit :limit`,
)

const listSome = statement<{ requesterIds: readonly string[]; unit: string }, RequesterListRow>(
  'list-requesters-by-id',
  `${listed} where requester.requester_id = any(:requesterIds) order by requester.created_at`,
)

/** Those named, as operators list them. */
export function listRequestersById(
  connection: Connection,
  requesterIds: readonly string[],
  unit: string,
): Promise<RequesterListRow[]> {
  return connection.query(listSome, { requesterIds, unit })
}

export function listRequesters(
  connection: Connection,
  parameters: { beforeTime: Date; beforeId: string; unit: string; limit: number },
): Promise<RequesterListRow[]> {
  return connection.query(list, parameters)
}
