import type { Connection } from './database.ts'
import { statement } from './statement.ts'

export interface WebhookRow {
  requesterId: string
  webhookId: string
  url: string
  secretSealed: Buffer
  eventTypes: readonly string[]
  /** Null for the events of all HITTypes. */
  hitTypeId: string | null
  createdAt: Date
}

const columns = 'requester_id, webhook_id, url, secret_sealed, event_types, hit_type_id, created_at'

const insert = statement<WebhookRow, never>(
  'insert-webhook',
  `insert into webhook (${columns})
   values (:requesterId, :webhookId, :url, :secretSealed, :eventTypes, :hitTypeId, :createdAt)`,
)

export async function insertWebhook(connection: Connection, webhook: WebhookRow): Promise<void> {
  await connection.query(insert, webhook)
}

const find = statement<{ requesterId: string; webhookId: string }, WebhookRow>(
  'find-webhook',
  `select ${columns} from webhook where requester_id = :requesterId and webhook_id = :webhookId`,
)

export async function findWebhook(
  connection: Connection,
  requesterId: string,
  webhookId: string,
): Promise<WebhookRow | undefined> {
  return (await connection.query(find, { requesterId, webhookId }))[0]
}

const list = statement<{ requesterId: string }, WebhookRow>(
  'list-webhooks',
  `select ${columns} from webhook where requester_id = :requesterId order by webhook_id desc limit 100`,
)

/** The newest first. */
export function listWebhooks(connection: Connection, requesterId: string): Promise<WebhookRow[]> {
  return connection.query(list, { requesterId })
}

const remove = statement<{ requesterId: string; webhookId: string }, { webhookId: string }>(
  'delete-webhook',
  `with waiting as (
     delete from outbox where requester_id = :requesterId and webhook_id = :webhookId
   )
   delete from webhook where requester_id = :requesterId and webhook_id = :webhookId returning webhook_id`,
)

/** Deletes it with everything that waits for it; false where the Requester has no such webhook. */
export async function deleteWebhook(connection: Connection, requesterId: string, webhookId: string): Promise<boolean> {
  return (await connection.query(remove, { requesterId, webhookId })).length > 0
}
