import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Something on its way: one document, or one message, for one destination. */
export interface DeliveryRow {
  deliveryId: string
  requesterId: string
  /** One destination of one Requester. */
  lane: string
  transport: 'SQS' | 'SNS' | 'Email' | 'Webhook' | 'Message' | 'Question' | 'MemberInvitation' | 'AccountLetter'
  /** A queue, topic, e-mail address or URL; of a message the WorkerId and of a question the MemberId, since their addresses are kept nowhere. */
  destination: string
  version: string | null
  webhookId: string | null
  messageId: string | null
  eventType: string | null
  eventAt: Date | null
  hitId: string | null
  hitTypeId: string | null
  assignmentId: string | null
  /** What happened in full, of events that MTurk does not have. */
  eventState: Record<string, unknown> | null
  createdAt: Date
  nextAttemptAt: Date
  giveUpAt: Date
  attempts: number
  lastError: string | null
  deadAt: Date | null
}

const columns = `delivery_id, requester_id, lane, transport, destination, version, webhook_id, message_id, event_type, event_at,
  hit_id, hit_type_id, assignment_id, event_state, created_at, next_attempt_at, give_up_at, attempts, last_error, dead_at`

const lanes = statement<{ now: Date; except: readonly string[]; limit: number }, { lane: string }>(
  'list-due-lanes',
  `with recursive head as (
     (select lane, next_attempt_at from outbox where dead_at is null order by lane, next_attempt_at limit 1)
     union all
     select following.lane, following.next_attempt_at
     from head cross join lateral (
       select lane, next_attempt_at from outbox
       where dead_at is null and lane > head.lane order by lane, next_attempt_at limit 1
     ) following
   )
   select lane from head where next_attempt_at <= :now and lane <> all(:except) order by next_attempt_at limit :limit`,
)

/** The lanes in which something is due, the longest waiting first. Jumps from lane to lane, however much waits in each. */
export async function listDueLanes(
  connection: Connection,
  parameters: { now: Date; except: readonly string[]; limit: number },
): Promise<string[]> {
  return (await connection.query(lanes, parameters)).map(({ lane }) => lane)
}

const claim = statement<{ lane: string; now: Date; until: Date; limit: number }, DeliveryRow>(
  'claim-deliveries',
  `update outbox set next_attempt_at = :until, attempts = attempts + 1
   where delivery_id in (
     select delivery_id from outbox where lane = :lane and dead_at is null and next_attempt_at <= :now
     order by next_attempt_at limit :limit for update skip locked)
   returning ${columns}`,
)

/**
 * Takes what is due in a lane, for this server alone until the given moment: should it die meanwhile, the same becomes due
 * again then.
 */
export function claimDeliveries(
  connection: Connection,
  parameters: { lane: string; now: Date; until: Date; limit: number },
): Promise<DeliveryRow[]> {
  return connection.query(claim, parameters)
}

const remove = statement<{ deliveryIds: readonly string[] }, never>(
  'delete-deliveries',
  'delete from outbox where delivery_id = any(:deliveryIds)',
)

/** Forgets what has arrived. */
export async function deleteDeliveries(connection: Connection, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length > 0) await connection.query(remove, { deliveryIds })
}

const postpone = statement<{ deliveryId: string; nextAttemptAt: Date; error: string }, never>(
  'postpone-delivery',
  'update outbox set next_attempt_at = :nextAttemptAt, last_error = :error where delivery_id = :deliveryId',
)

export async function postponeDelivery(
  connection: Connection,
  parameters: { deliveryId: string; nextAttemptAt: Date; error: string },
): Promise<void> {
  await connection.query(postpone, parameters)
}

const giveUp = statement<{ lane: string; now: Date; error: string }, never>(
  'give-up-deliveries',
  `update outbox set dead_at = :now, last_error = :error where lane = :lane and dead_at is null and give_up_at <= :now`,
)

/** Ends the attempts at whatever has waited in a failing lane until its time was over, tried or not. */
export async function giveUpDeliveries(
  connection: Connection,
  parameters: { lane: string; now: Date; error: string },
): Promise<void> {
  await connection.query(giveUp, parameters)
}

const forget = statement<{ before: Date }, never>(
  'forget-dead-deliveries',
  'delete from outbox where dead_at < :before',
)

export async function forgetDeadDeliveries(connection: Connection, before: Date): Promise<void> {
  await connection.query(forget, { before })
}
