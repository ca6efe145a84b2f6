import type { Delivery } from '@kempelen/protocol'
import type { DeliveryRow } from '@kempelen/store'

/** A delivery as its Requester sees it. */
export function presentDelivery(row: DeliveryRow): Delivery {
  const isMessage = row.transport === 'Message'
  // An address of a person is told to Owners only, by ListMemberInvitations.
  const isToPerson = ['MemberInvitation', 'Question', 'AccountLetter'].includes(row.transport)
  return {
    DeliveryId: row.deliveryId,
    State: row.deadAt ? 'Dead' : 'Pending',
    Transport: row.transport,
    ...(isMessage && { WorkerId: row.destination }),
    ...(!isMessage && !isToPerson && { Destination: row.destination }),
    ...(row.eventType && { EventType: row.eventType }),
    ...(row.hitId && { HITId: row.hitId }),
    ...(row.hitTypeId && { HITTypeId: row.hitTypeId }),
    ...(row.assignmentId && { AssignmentId: row.assignmentId }),
    CreationTime: row.createdAt,
    Attempts: row.attempts,
    ...(row.lastError && { LastError: row.lastError }),
    ...(row.deadAt ? { GivenUpTime: row.deadAt } : { NextAttemptTime: row.nextAttemptAt }),
  }
}
