import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Which Worker or operator a signed-in person is; for which Requesters they act stands in `requester_member`. */
export interface AccountRow {
  userId: string
  workerId: string | null
  isOperator: boolean
}

const get = statement<{ userId: string }, AccountRow>(
  'get-account',
  'select user_id, worker_id, is_operator from account where user_id = :userId',
)

export async function findAccount(connection: Connection, userId: string): Promise<AccountRow | undefined> {
  return (await connection.query(get, { userId }))[0]
}

const getOfWorker = statement<{ workerId: string }, AccountRow>(
  'get-account-of-worker',
  'select user_id, worker_id, is_operator from account where worker_id = :workerId',
)

/** The person behind a Worker; none where the Worker is a program. */
export async function findAccountOfWorker(connection: Connection, workerId: string): Promise<AccountRow | undefined> {
  return (await connection.query(getOfWorker, { workerId }))[0]
}

const lock = statement<{ userId: string }, AccountRow>(
  'lock-account',
  `insert into account (user_id) values (:userId)
   on conflict (user_id) do update set user_id = excluded.user_id
   returning user_id, worker_id, is_operator`,
)

/** The person's row, made where it is missing, kept from changing until the transaction ends. */
export async function lockAccount(connection: Connection, userId: string): Promise<AccountRow> {
  return (await connection.query(lock, { userId }))[0]!
}

const update = statement<AccountRow, never>(
  'update-account',
  'update account set worker_id = :workerId, is_operator = :isOperator where user_id = :userId',
)

export async function updateAccount(connection: Connection, account: AccountRow): Promise<void> {
  await connection.query(update, account)
}

const countOperators = statement<object, { operators: bigint }>(
  'count-operators',
  'select (select count(*) from account where is_operator) as operators',
)

export async function hasOperator(connection: Connection): Promise<boolean> {
  return (await connection.query(countOperators, {}))[0]!.operators > 0n
}

const invite = statement<{ tokenHash: Buffer; now: Date }, never>(
  'insert-operator-invitation',
  'insert into operator_invitation (token_hash, created_at) values (:tokenHash, :now)',
)

export async function insertOperatorInvitation(connection: Connection, tokenHash: Buffer, now: Date): Promise<void> {
  await connection.query(invite, { tokenHash, now })
}

const claim = statement<{ tokenHash: Buffer; now: Date }, { used: boolean }>(
  'claim-operator-invitation',
  `update operator_invitation set used_at = :now where token_hash = :tokenHash and used_at is null returning true as used`,
)

/** Uses up a one-time link; false where it is unknown or used. */
export async function claimOperatorInvitation(connection: Connection, tokenHash: Buffer, now: Date): Promise<boolean> {
  return (await connection.query(claim, { tokenHash, now })).length > 0
}

const claimOne = statement<{ userId: string; now: Date; before: Date }, { exportedAt: Date }>(
  'claim-export',
  `update account set exported_at = :now where user_id = :userId and (exported_at is null or exported_at <= :before)
   returning exported_at`,
)

const lastExport = statement<{ userId: string }, { exportedAt: Date }>(
  'get-last-export',
  'select exported_at from account where user_id = :userId',
)

/** Notes that a person fetches their data now. @returns when it was done last, where that is later than `before`. */
export async function claimExport(
  connection: Connection,
  claim: { userId: string; now: Date; before: Date },
): Promise<Date | undefined> {
  if ((await connection.query(claimOne, claim)).length > 0) return undefined
  return (await connection.query(lastExport, claim))[0]!.exportedAt
}
