import { requestTokenLifetimeSeconds } from '@kempelen/protocol'
import type { Connection } from './database.ts'
import { statement } from './statement.ts'

interface RequestToken {
  requesterId: string
  operation: string
  token: string
  /** What the request made. */
  subjectId: string
  now: Date
}

const insert = statement<RequestToken & { oldest: Date }, { subjectId: string }>(
  'insert-request-token',
  `insert into request_token (requester_id, operation, token, subject_id, created_at)
   values (:requesterId, :operation, :token, :subjectId, :now)
   on conflict (requester_id, operation, token) do update
     set subject_id = case when request_token.created_at < :oldest then excluded.subject_id else request_token.subject_id end,
       created_at = case when request_token.created_at < :oldest then excluded.created_at else request_token.created_at end
   returning subject_id`,
)

/**
 * Remembers a UniqueRequestToken for a day. Of two requests with one token the second waits for the first.
 *
 * @returns the subject of the earlier request with this token, or nothing where this is the first.
 */
export async function takeRequestToken(connection: Connection, parameters: RequestToken): Promise<string | undefined> {
  const oldest = new Date(parameters.now.getTime() - requestTokenLifetimeSeconds * 1000)
  const [row] = await connection.query(insert, { ...parameters, oldest })
  return row!.subjectId === parameters.subjectId ? undefined : row!.subjectId
}

const forget = statement<{ oldest: Date }, never>(
  'forget-request-tokens',
  'delete from request_token where created_at < :oldest',
)

export async function forgetRequestTokens(connection: Connection, now: Date): Promise<void> {
  await connection.query(forget, { oldest: new Date(now.getTime() - requestTokenLifetimeSeconds * 1000) })
}
