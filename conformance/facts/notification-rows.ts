import { files, held, notHere, type Row } from './row.ts'

const fields = [files.queues, '$transport gets each of the eleven events, field by field'] as const

/** Specifications and what is sent. */
export const notificationRows: readonly Row[] = [
  held('SQS: the URL of a queue', fields, [files.queues, "transport: 'SQS'"]),
  held('SNS: the ARN of a topic', fields, [files.queues, "transport: 'SNS'"]),
  held('Email, which the model has', ['apps/server/src/delivery/mail.test.ts', 'may name an e-mail address']),
  held('both versions are taken and come back as EventDocVersion', [
    files.settings,
    'only the events asked for are told, with both documented versions',
  ]),
  held('eleven events', fields),
  held(
    'Ping in tests only',
    [files.queues, 'SendTestEventNotification sends any event at once, Ping too'],
    [files.settings, "EventTypes: ['Ping']"],
  ),
  held('the body, and the Message of the envelope of SNS', fields, [files.queues, "toBe('Notification')"]),
  notHere('a document may hold several events', 'One event a document'),
  held('EventTimestamp is text to the second', fields, [files.queues, '\\d\\d:\\d\\dZ$/']),
  held('AssignmentId with events of assignments only', fields, [files.queues, 'isOfAssignment']),
  held('EventDocId of 40 hexadecimal digits, the same at every attempt', [
    files.webhooks,
    'what a receiver does not take comes later, with the same EventDocId',
  ]),
  held('SourceAccount and CustomerId', fields, [files.queues, 'SourceAccount: ']),
  held('at least once', ['conformance/notifications/webhooks.test.ts', 'a receiver that fails, hangs and refuses']),
  notHere('the sender is mturk-requester.amazonaws.com', 'Notifications are sent by the marketplace'),
  notHere('an expired HIT stops telling', 'Expired HITs go on telling'),
]
