import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Where the events of a HITType go. */
export interface NotificationSpecificationRow {
  requesterId: string
  hitTypeId: string
  transport: 'SQS' | 'SNS' | 'Email'
  destination: string
  version: string
  eventTypes: readonly string[]
  isActive: boolean
}

type Replacement = Omit<NotificationSpecificationRow, 'isActive'> & { isActive: boolean | null }

const put = statement<Replacement, never>(
  'put-notification-specification',
  `insert into notification_specification as old (requester_id, hit_type_id, transport, destination, version, event_types,
     is_active)
   values (:requesterId, :hitTypeId, :transport, :destination, :version, :eventTypes, coalesce(:isActive::boolean, true))
   on conflict (requester_id, hit_type_id) do update set transport = excluded.transport,
     destination = excluded.destination, version = excluded.version, event_types = excluded.event_types,
     is_active = coalesce(:isActive::boolean, old.is_active)`,
)

/** Replaces what the HITType had. Without a word on `isActive` a new one is active and an old one stays as it was. */
export async function putNotificationSpecification(connection: Connection, specification: Replacement): Promise<void> {
  await connection.query(put, specification)
}

const activate = statement<
  Pick<NotificationSpecificationRow, 'requesterId' | 'hitTypeId' | 'isActive'>,
  { hitTypeId: string }
>(
  'activate-notification-specification',
  `update notification_specification set is_active = :isActive
   where requester_id = :requesterId and hit_type_id = :hitTypeId returning hit_type_id`,
)

/** Turns a specification on or off; false where the HITType has none. */
export async function activateNotificationSpecification(
  connection: Connection,
  change: Pick<NotificationSpecificationRow, 'requesterId' | 'hitTypeId' | 'isActive'>,
): Promise<boolean> {
  return (await connection.query(activate, change)).length > 0
}
