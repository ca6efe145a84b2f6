import type { ProgramRole } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface AccessKeyRow {
  accessKeyId: string
  requesterId: string
  secretSealed: Buffer
  role: ProgramRole
  /** The member or the key that made it; null for those that an operator made. */
  madeBy: string | null
  createdAt: Date
  lastUsedAt: Date | null
}

const insertKey = statement<Omit<AccessKeyRow, 'lastUsedAt'>, never>(
  'insert-access-key',
  `insert into access_key (access_key_id, requester_id, secret_sealed, role, made_by, created_at)
   values (:accessKeyId, :requesterId, :secretSealed, :role, :madeBy, :createdAt)`,
)

export async function insertAccessKey(connection: Connection, key: Omit<AccessKeyRow, 'lastUsedAt'>): Promise<void> {
  await connection.query(insertKey, key)
}

const getKey = statement<{ accessKeyId: string }, AccessKeyRow>(
  'get-access-key',
  `select access_key_id, requester_id, secret_sealed, role, made_by, created_at, last_used_at from access_key
   where access_key_id = :accessKeyId and revoked_at is null`,
)

export async function findAccessKey(connection: Connection, accessKeyId: string): Promise<AccessKeyRow | undefined> {
  return (await connection.query(getKey, { accessKeyId }))[0]
}

const listKeys = statement<{ requesterId: string }, AccessKeyRow>(
  'list-access-keys',
  `select access_key_id, requester_id, secret_sealed, role, made_by, created_at, last_used_at from access_key
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
  tokenId: string
  workerId: string | null
  requesterId: string | null
  isOperator: boolean
  /** As what it acts for a Requester. */
  role: ProgramRole
  expiresAt: Date | null
}

export interface BearerTokenInsertion extends Omit<BearerTokenRow, 'tokenId'> {
  tokenHash: Buffer
  name: string | null
  madeBy: string | null
  createdAt: Date
}

const insertToken = statement<BearerTokenInsertion, { tokenId: string }>(
  'insert-bearer-token',
  `insert into bearer_token (token_hash, worker_id, requester_id, is_operator, name, role, made_by, created_at, expires_at)
   values (:tokenHash, :workerId, :requesterId, :isOperator, :name, :role, :madeBy, :createdAt, :expiresAt) returning token_id`,
)

/** @returns the id that names the token without telling it. */
export async function insertBearerToken(connection: Connection, token: BearerTokenInsertion): Promise<string> {
  return (await connection.query(insertToken, token))[0]!.tokenId
}

const getToken = statement<{ tokenHash: Buffer }, BearerTokenRow>(
  'get-bearer-token',
  `select token_id, worker_id, requester_id, is_operator, role, expires_at from bearer_token
   where token_hash = :tokenHash and revoked_at is null`,
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

export interface BearerTokenListRow {
  tokenId: string
  name: string | null
  role: ProgramRole
  madeBy: string | null
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
}

const listTokens = statement<{ requesterId: string; now: Date }, BearerTokenListRow>(
  'list-bearer-tokens',
  `select token_id, name, role, made_by, created_at, last_used_at, expires_at from bearer_token
   where requester_id = :requesterId and revoked_at is null and (expires_at is null or expires_at > :now)
   order by created_at desc, token_id limit 100`,
)

/** The tokens of a Requester that still work. */
export function listBearerTokens(
  connection: Connection,
  requesterId: string,
  now: Date,
): Promise<BearerTokenListRow[]> {
  return connection.query(listTokens, { requesterId, now })
}

const revokeToken = statement<{ requesterId: string; tokenId: string; now: Date }, { tokenHash: Buffer }>(
  'revoke-bearer-token',
  `update bearer_token set revoked_at = :now
   where requester_id = :requesterId and token_id = :tokenId and revoked_at is null returning token_hash`,
)

/** @returns the hash of the token, or nothing where the Requester has no such token. */
export async function revokeBearerToken(
  connection: Connection,
  parameters: { requesterId: string; tokenId: string; now: Date },
): Promise<Buffer | undefined> {
  return (await connection.query(revokeToken, parameters))[0]?.tokenHash
}
