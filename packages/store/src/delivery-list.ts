import type { Connection } from './database.ts'
import type { DeliveryRow } from './outbox.ts'
import { statement } from './statement.ts'

interface Page {
  requesterId: string
  isDead: boolean
  beforeTime: Date
  beforeId: string
  limit: number
}

const list = statement<Page, DeliveryRow>(
  'list-deliveries',
  `select delivery_id, requester_id, lane, transport, destination, version, webhook_id, message_id, event_type, event_at,
     hit_id, hit_type_id, assignment_id, event_state, created_at, next_attempt_at, give_up_at, attempts, last_error, dead_at
   from outbox
   where requester_id = :requesterId and (dead_at is not null) = :isDead
     and (created_at, delivery_id) < (:beforeTime, :beforeId)
   order by created_at desc, delivery_id desc limit :limit`,
)

/** What waits for a Requester's destinations, or was given up; the newest first. */
export function listDeliveries(connection: Connection, page: Page): Promise<DeliveryRow[]> {
  return connection.query(list, page)
}

const retry = statement<{ requesterId: string; deliveryId: string; now: Date }, { lane: string }>(
  'retry-delivery',
  `update outbox set next_attempt_at = :now, give_up_at = :now::timestamptz + interval '1 day', dead_at = null
   where delivery_id = :deliveryId and requester_id = :requesterId returning lane`,
)

/** Makes it due at once and gives it another day; the lane it stands in, or nothing where the Requester has no such delivery. */
export async function retryDelivery(
  connection: Connection,
  parameters: { requesterId: string; deliveryId: string; now: Date },
): Promise<string | undefined> {
  return (await connection.query(retry, parameters))[0]?.lane
}

const discard = statement<{ requesterId: string; deliveryId: string }, { deliveryId: string }>(
  'discard-delivery',
  'delete from outbox where delivery_id = :deliveryId and requester_id = :requesterId returning delivery_id',
)

/** False where the Requester has no such delivery. */
export async function discardDelivery(
  connection: Connection,
  parameters: { requesterId: string; deliveryId: string },
): Promise<boolean> {
  return (await connection.query(discard, parameters)).length > 0
}

const count = statement<object, { waiting: bigint; dead: bigint }>(
  'count-deliveries',
  'select count(*) filter (where dead_at is null) as waiting, count(dead_at) as dead from outbox',
)

/** Of all Requesters together. */
export async function countDeliveries(connection: Connection): Promise<{ waiting: bigint; dead: bigint }> {
  return (await connection.query(count, {}))[0]!
}
