import type { Connection } from './database.ts'
import { statement } from './statement.ts'

const name = 'Closed Requester'
type Closing = { requesterId: string; now: Date }

const deeds = Object.entries({
  requester: `update requester set name = '${name}', about = null, ethics_number = null, closed_at = :now where requester_id = :requesterId`,
  groups: `update hit_group set requester_name = '${name}' where requester_id = :requesterId`,
  keys: 'update access_key set revoked_at = coalesce(revoked_at, :now) where requester_id = :requesterId',
  tokens: 'update bearer_token set revoked_at = coalesce(revoked_at, :now) where requester_id = :requesterId',
  webhooks: 'delete from webhook where requester_id = :requesterId',
  notifications: 'delete from notification_specification where requester_id = :requesterId',
  deliveries: 'delete from outbox where requester_id = :requesterId',
  invitations:
    'update requester_invitation set revoked_at = coalesce(revoked_at, :now), email = null where requester_id = :requesterId',
  members: 'update requester_member set ended_at = :now where requester_id = :requesterId and ended_at is null',
}).map(([what, text]) => statement<Closing, never>(`close-requester-${what}`, text))

/** Takes away the name and everything by which anybody acts for a Requester. Its books and what it bought stay. */
export async function closeRequester(connection: Connection, closing: Closing): Promise<void> {
  for (const deed of deeds) await connection.query(deed, closing)
}

const running = statement<{ requesterId: string }, { isRunning: boolean }>(
  'has-running-batch',
  `select exists (select from batch where requester_id = :requesterId
     and (state in ('Pilot', 'Publishing', 'Open', 'Paused', 'Cancelling') or reserve_micros > 0)) as is_running`,
)

/** Whether a batch of the Requester still works or holds money. */
export async function hasRunningBatch(connection: Connection, requesterId: string): Promise<boolean> {
  return (await connection.query(running, { requesterId }))[0]!.isRunning
}
