import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { count, id, text, time, workerId } from '../words.ts'

/** Waiting for its next attempt, or given up after a day. */
export const deliveryState = { type: 'string', enum: ['Pending', 'Dead'] } as const

export const Delivery = structure(
  {
    DeliveryId: text,
    State: deliveryState,
    Transport: {
      type: 'string',
      enum: ['SQS', 'SNS', 'Email', 'Webhook', 'Message', 'Question', 'MemberInvitation', 'AccountLetter'],
    },
    Destination: text,
    EventType: text,
    HITId: id,
    HITTypeId: id,
    AssignmentId: id,
    WorkerId: workerId,
    CreationTime: time,
    Attempts: count,
    LastError: text,
    NextAttemptTime: time,
    GivenUpTime: time,
  },
  ['DeliveryId', 'State', 'Transport', 'CreationTime', 'Attempts'],
)

export type Delivery = ValueOf<typeof Delivery>
