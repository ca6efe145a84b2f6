import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface AccessKeyRow {
  accessKeyId: string
  requesterId: string
  secretSealed: Buffer
  createdAt: Date
  lastUsedAt: Date | null
}

const insertKey = statement<Omit<AccessKeyRow, 'lastUsedAt'>, never>(
  'insert-access-key',
  `insert into access_key (access_key_id, requester_id, secret_sealed, created_at)
   values (:accessKeyId, :requesterId, :secretSealed, :createdAt)`,
)

export async function insertAccessKey(connection: Connection, key: Omit<AccessKeyRow, 'lastUsedAt'>): Promise<void> {
  await connection.query(insertKey, key)
}

const getKey = statement<{ accessKeyId: string }, AccessKeyRow>(
  'get-access-key',
  `select access_key_id, requester_id, secret_sealed, created_at, last_used_at from access_key
   where access_key_id = :accessKeyId and revoked_at is null`,
)

export async function findAccessKey(connection: Connection, accessKeyId: string): Promise<AccessKeyRow | undefined> {
  return (await connection.query(getKey, { accessKeyId }))[0]
}

const listKeys = statement<{ requesterId: string }, AccessKeyRow>(
  'list-access-keys',
  `select access_key_id, requester_id, secret_sealed, created_at, last_used_at from access_key
   where requester_id = :requesterId and revoked_at is null order by created_at desc limit 100`,
)

export function listAccessKeys(connection: Connection, requesterId: string): Promise<AccessKeyRow[]> {
  return connection.query(listKeys, { requesterId })
}

const revokeKey = statement<{ requesterId: string; accessKeyId: string; now: Date }, { accessKeyId: string }>(
  'revoke-access-key',
  `update access_key set revoked_at = :now
   where access_key_id = :accessKeyId and requester_id = :requesterId and revoked_at is null returning access_key_id`,
)

/** False where the Requester has no such key. */
export async function revokeAccessKey(
  connection: Connection,
  parameters: { requesterId: string; accessKeyId: string; now: Date },
): Promise<boolean> {
  return (await connection.query(revokeKey, parameters)).length > 0
}

const touchKey = statement<{ accessKeyId: string; now: Date }, never>(
  'touch-access-key',
  `update access_key set last_used_at = :now where access_key_id = :accessKeyId`,
)

export async function touchAccessKey(connection: Connection, accessKeyId: string, now: Date): Promise<void> {
  await connection.query(touchKey, { accessKeyId, now })
}

/** What a bearer token stands for. */
export interface BearerTokenRow {
  workerId: string | null
  requesterId: string | null
  isOperator: boolean
}

const insertToken = statement<BearerTokenRow & { tokenHash: Buffer; createdAt: Date }, never>(
  'insert-bearer-token',
  `insert into bearer_token (token_hash, worker_id, requester_id, is_operator, created_at)
   values (:tokenHash, :workerId, :requesterId, :isOperator, :createdAt)`,
)

export async function insertBearerToken(
  connection: Connection,
  token: BearerTokenRow & { tokenHash: Buffer; createdAt: Date },
): Promise<void> {
  await connection.query(insertToken, token)
}

const getToken = statement<{ tokenHash: Buffer }, BearerTokenRow>(
  'get-bearer-token',
  'select worker_id, requester_id, is_operator from bearer_token where token_hash = :tokenHash and revoked_at is null',
)

export async function findBearerToken(connection: Connection, tokenHash: Buffer): Promise<BearerTokenRow | undefined> {
  return (await connection.query(getToken, { tokenHash }))[0]
}

const touchToken = statement<{ tokenHash: Buffer; now: Date }, never>(
  'touch-bearer-token',
  'update bearer_token set last_used_at = :now where token_hash = :tokenHash',
)

export async function touchBearerToken(connection: Connection, tokenHash: Buffer, now: Date): Promise<void> {
  await connection.query(touchToken, { tokenHash, now })
}
