import { createHash } from 'node:crypto'
import type { DeliveryRow } from '@kempelen/store'

/** An event on its way to one destination. */
export type EventDelivery = Pick<
  DeliveryRow,
  | 'deliveryId'
  | 'requesterId'
  | 'transport'
  | 'destination'
  | 'version'
  | 'webhookId'
  | 'eventType'
  | 'eventAt'
  | 'hitId'
  | 'hitTypeId'
  | 'assignmentId'
  | 'eventState'
>

/** MTurk names the AWS account of the Requester, which nobody has here. */
const sourceAccount = '000000000000'

/**
 * The document that tells of one event, in the form that MTurk sends: times to the second, an AssignmentId for events of
 * assignments only. Its id follows from the delivery, so that all attempts bear the same and receivers can drop doubles.
 */
export function eventDocument(delivery: EventDelivery): { id: string; body: string } {
  const id = documentId(delivery.deliveryId)
  const document = {
    Events: [
      {
        EventType: delivery.eventType,
        EventTimestamp: `${delivery.eventAt!.toISOString().slice(0, 19)}Z`,
        ...(delivery.hitId !== null && { HITId: delivery.hitId }),
        ...(delivery.assignmentId && { AssignmentId: delivery.assignmentId }),
        HITTypeId: delivery.hitTypeId,
        ...(delivery.eventState && { Detail: delivery.eventState }),
      },
    ],
    EventDocId: id,
    SourceAccount: sourceAccount,
    CustomerId: delivery.requesterId,
    EventDocVersion: delivery.version,
  }
  return { id, body: JSON.stringify(document) }
}

/** 40 hexadecimal digits. */
export function documentId(deliveryId: string): string {
  return createHash('sha1').update(deliveryId).digest('hex')
}
