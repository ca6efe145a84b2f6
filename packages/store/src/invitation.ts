import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface InvitationRow {
  code: string
  requesterId: string
  batchId: string
  createdAt: Date
}

const insert = statement<InvitationRow, never>(
  'insert-invitation',
  'insert into invitation (code, requester_id, batch_id, created_at) values (:code, :requesterId, :batchId, :createdAt)',
)

export async function insertInvitation(connection: Connection, row: InvitationRow): Promise<void> {
  await connection.query(insert, row)
}

const get = statement<{ code: string }, InvitationRow>(
  'get-invitation',
  'select code, requester_id, batch_id, created_at from invitation where code = :code and revoked_at is null',
)

export async function findInvitation(connection: Connection, code: string): Promise<InvitationRow | undefined> {
  return (await connection.query(get, { code }))[0]
}
