import type { Connection } from './database.ts'
import type { RequesterTransfer } from './ledger.ts'
import type { DeliveryRow } from './outbox.ts'
import { statement } from './statement.ts'

interface Page {
  beforeTime: Date
  beforeId: string
  limit: number
}

export interface DepositRow
  extends Pick<RequesterTransfer, 'requesterId' | 'transferId' | 'amountMicros' | 'unit' | 'createdAt'> {
  requesterName: string
}

const deposits = statement<Page, DepositRow>(
  'list-deposits',
  `select transfer.requester_id, transfer_id, amount_micros, unit, transfer.created_at, requester.name as requester_name
   from requester_transfer transfer join requester on requester.requester_id = transfer.requester_id
   where code = 'deposit' and (transfer.created_at, transfer_id) < (:beforeTime, :beforeId)
   order by transfer.created_at desc, transfer_id desc limit :limit`,
)

/** Of all Requesters, the newest first. */
export function listDeposits(connection: Connection, page: Page): Promise<DepositRow[]> {
  return connection.query(deposits, page)
}

export interface MarketDeliveryRow extends DeliveryRow {
  requesterName: string | null
}

const deliveries = statement<Page & { isDead: boolean }, MarketDeliveryRow>(
  'list-market-deliveries',
  `select delivery_id, outbox.requester_id, lane, transport, destination, version, webhook_id, message_id, event_type, event_at,
     hit_id, hit_type_id, assignment_id, event_state, outbox.created_at, next_attempt_at, give_up_at, attempts, last_error,
     dead_at, requester.name as requester_name
   from outbox left join requester on requester.requester_id = outbox.requester_id
   where (dead_at is not null) = :isDead and (outbox.created_at, delivery_id) < (:beforeTime, :beforeId)
   order by outbox.created_at desc, delivery_id desc limit :limit`,
)

/** Of all Requesters, the newest first. */
export function listMarketDeliveries(
  connection: Connection,
  page: Page & { isDead: boolean },
): Promise<MarketDeliveryRow[]> {
  return connection.query(deliveries, page)
}
