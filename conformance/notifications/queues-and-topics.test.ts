import {
  ApproveAssignmentCommand,
  CreateAdditionalAssignmentsForHITCommand,
  CreateHITTypeCommand,
  CreateHITWithHITTypeCommand,
  DeleteHITCommand,
  type MTurkClient,
  type NotificationSpecification,
  RejectAssignmentCommand,
  SendTestEventNotificationCommand,
  UpdateExpirationForHITCommand,
  UpdateNotificationSettingsCommand,
} from '@aws-sdk/client-mturk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Amazon, motoPython } from '../src/amazon.ts'
import { type EventDocument, eventTypes } from '../src/event-document.ts'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'
import { sdkFor } from '../src/sdk.ts'

const without = motoPython ? '' : ' (skipped: no Python with moto; npm run test:conformance installs it)'

describe.skipIf(!motoPython)(`notifications to SQS and SNS${without}`, () => {
  let amazon: Amazon
  let market: Marketplace
  let client: MTurkClient
  beforeAll(async () => {
    amazon = await Amazon.start()
    market = await startMarketplace(amazon.settings)
    client = sdkFor(market.url, market.requester)
  })
  afterAll(async () => {
    client?.destroy()
    await market?.stop()
    await amazon?.stop()
  })

  async function settle(hitTypeId: string, notification: NotificationSpecification) {
    const update = { HITTypeId: hitTypeId, Notification: notification, Active: true }
    await client.send(new UpdateNotificationSettingsCommand(update))
  }

  /** Lets each of the eleven things happen once at least. Abandoning takes 40 seconds: the shortest time plus the grace. */
  async function liveThrough(title: string, notification: NotificationSpecification) {
    const { LifetimeInSeconds, Question, ...properties } = hitInput({ Title: title, AssignmentDurationInSeconds: 30 })
    const { HITTypeId } = await client.send(new CreateHITTypeCommand(properties))
    await settle(HITTypeId!, notification)
    const hit = { HITTypeId, LifetimeInSeconds, Question, MaxAssignments: 3 }
    const { HIT } = await client.send(new CreateHITWithHITTypeCommand(hit))
    const HITId = HIT!.HITId!
    const [first, second, third] = market.workers as [
      (typeof market.workers)[0],
      (typeof market.workers)[0],
      (typeof market.workers)[0],
    ]
    const abandoned = await market.accept(third, { HITId })
    const returned = await market.accept(first, { HITId })
    await market.rest(first.Token, 'ReturnAssignment', { AssignmentId: returned })
    const approved = await market.work(first, HITId)
    const rejected = await market.work(second, HITId)
    await client.send(new ApproveAssignmentCommand({ AssignmentId: approved }))
    await client.send(new RejectAssignmentCommand({ AssignmentId: rejected, RequesterFeedback: 'No' }))
    const more = { HITId, NumberOfAdditionalAssignments: 1, UniqueRequestToken: title }
    await client.send(new CreateAdditionalAssignmentsForHITCommand(more))
    await client.send(new UpdateExpirationForHITCommand({ HITId, ExpireAt: new Date(0) }))
    const assignments = { abandoned, returned, approved, rejected }
    return { HITId, HITTypeId: HITTypeId!, assignments }
  }

  async function collect(queue: string, until: string, open: (body: string) => string): Promise<EventDocument[]> {
    const documents: EventDocument[] = []
    const has = () => documents.some(({ Events }) => Events[0]!.EventType === until)
    for (const end = Date.now() + 90_000; !has() && Date.now() < end; ) {
      for (const body of await amazon.take(queue)) documents.push(JSON.parse(open(body)) as EventDocument)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return documents
  }

  const routes = [
    {
      transport: 'SQS' as const,
      version: '2006-05-05',
      destination: (queue: string) => Promise.resolve(queue),
      open: (body: string) => body,
    },
    {
      transport: 'SNS' as const,
      version: '2014-08-15',
      destination: (_queue: string, name: string) => amazon.makeTopic(`${name}-topic`, name),
      open: (body: string) => {
        const envelope = JSON.parse(body) as { Type: string; Message: string }
        expect(envelope.Type).toBe('Notification')
        return envelope.Message
      },
    },
  ]

  it.concurrent.each(routes)(
    '$transport gets each of the eleven events, field by field as MTurk sends them',
    { timeout: 180_000 },
    async ({ transport, version, destination, open }) => {
      const name = `events-${transport.toLowerCase()}`
      const queue = await amazon.makeQueue(name)
      const Destination = await destination(queue, name)
      const began = Date.now()
      const { HITId, HITTypeId, assignments } = await liveThrough(`By ${transport}`, {
        Destination,
        Transport: transport,
        Version: version,
        EventTypes: [...eventTypes],
      })
      const reviewable = await collect(queue, 'HITReviewable', open)
      await client.send(new DeleteHITCommand({ HITId }))
      const documents = [...reviewable, ...(await collect(queue, 'HITDisposed', open))]
      for (const document of documents) {
        const [event] = document.Events
        const isOfAssignment = event!.EventType.startsWith('Assignment')
        expect(Object.keys(event!)).toEqual([
          ...['EventType', 'EventTimestamp', 'HITId'],
          ...(isOfAssignment ? ['AssignmentId'] : []),
          'HITTypeId',
        ])
        expect(event).toMatchObject({ HITId, HITTypeId })
        expect(event!.EventTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
        expect(Date.parse(event!.EventTimestamp)).toBeGreaterThan(began - 2000)
        expect(Date.parse(event!.EventTimestamp)).toBeLessThanOrEqual(Date.now())
        expect(document).toEqual({
          Events: [event],
          EventDocId: expect.stringMatching(/^[0-9a-f]{40}$/),
          SourceAccount: expect.stringMatching(/^\d{12}$/),
          CustomerId: market.requester.RequesterId,
          EventDocVersion: version,
        })
      }
      const { abandoned, returned, approved, rejected } = assignments
      const found = documents.map(({ Events: [event] }) => `${event!.EventType} ${event!.AssignmentId ?? 'of the HIT'}`)
      expect(found.sort()).toEqual(
        [
          ...[abandoned, returned, approved, rejected].map((id) => `AssignmentAccepted ${id}`),
          ...[approved, rejected].map((id) => `AssignmentSubmitted ${id}`),
          ...[`AssignmentAbandoned ${abandoned}`, `AssignmentReturned ${returned}`],
          ...[`AssignmentApproved ${approved}`, `AssignmentRejected ${rejected}`],
          ...['HITCreated', 'HITExtended', 'HITExpired', 'HITReviewable', 'HITDisposed'].map(
            (type) => `${type} of the HIT`,
          ),
        ].sort(),
      )
      expect(new Set(documents.map(({ EventDocId }) => EventDocId)).size).toBe(documents.length)
    },
  )

  it('SendTestEventNotification sends any event at once, Ping too, whatever EventTypes says', async () => {
    const queue = await amazon.makeQueue('tests')
    const notification = { Transport: 'SQS' as const, Version: '2014-08-15', EventTypes: ['HITExpired' as const] }
    for (const TestEventType of [...eventTypes, 'Ping' as const]) {
      const Notification = { ...notification, Destination: queue }
      await client.send(new SendTestEventNotificationCommand({ Notification, TestEventType }))
      const [body, ...others] = await amazon.take(queue)
      expect(others).toEqual([])
      const { Events } = JSON.parse(body!) as EventDocument
      expect(Events).toHaveLength(1)
      expect(Events[0]!.EventType).toBe(TestEventType)
      expect('AssignmentId' in Events[0]!).toBe(TestEventType.startsWith('Assignment'))
    }
  })

  it('InvalidTransportEndpoint: a queue or a topic that does not exist', async () => {
    const refused = { name: 'RequestError', TurkErrorCode: 'AWS.MechanicalTurk.InvalidTransportEndpoint' }
    for (const [Transport, Destination] of [
      ['SQS', `${amazon.url}/123456789012/nowhere`],
      ['SNS', 'arn:aws:sns:us-east-1:123456789012:nowhere'],
    ] as const) {
      const Notification = { Transport, Destination, Version: '2006-05-05', EventTypes: ['HITCreated' as const] }
      const test = client.send(new SendTestEventNotificationCommand({ Notification, TestEventType: 'Ping' }))
      await expect(test, Transport).rejects.toMatchObject(refused)
    }
  })
})
