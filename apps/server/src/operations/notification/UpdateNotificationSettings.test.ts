import { notifiedEventTypes } from '@kempelen/protocol'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())
beforeEach(async () => {
  requester = await market.aRequester()
  worker = await market.aWorker()
})

const queue = 'https://sqs.us-east-1.amazonaws.com/123456789012/events'
const notification = (change: object = {}) => ({
  Destination: queue,
  Transport: 'SQS' as const,
  Version: '2006-05-05',
  EventTypes: [...notifiedEventTypes],
  ...change,
})
const place = (type = '') => (notifiedEventTypes as readonly string[]).indexOf(type)
/** What would be told of a HIT in the order of its times; at the same time assignments come before their HIT. */
async function told(HITId: string): Promise<string[]> {
  const { Deliveries } = await requester.ListDeliveries({ MaxResults: 100 })
  return Deliveries.filter((one) => one.HITId === HITId)
    .sort((a, b) => a.CreationTime.getTime() - b.CreationTime.getTime() || place(a.EventType) - place(b.EventType))
    .map(({ EventType }) => EventType!)
}

test('each event of a HIT is told once, and only those that happened', async () => {
  const { HITTypeId } = await aHIT(requester, { MaxAssignments: 3 })
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification() })
  const hit = await aHIT(requester, { MaxAssignments: 3 })
  expect(hit.HITTypeId).toBe(HITTypeId)
  const other = await market.aWorker()
  const { HITId } = hit
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  await worker.AcceptAssignment({ HITId })
  await market.pass(700)
  const first = await doHIT(worker, hit)
  const second = await doHIT(other, hit)
  await requester.ApproveAssignment({ AssignmentId: first })
  await requester.RejectAssignment({ AssignmentId: second, RequesterFeedback: 'No' })
  await requester.CreateAdditionalAssignmentsForHIT({ HITId, NumberOfAdditionalAssignments: 1 })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(market.now().getTime() + 60_000) })
  await market.pass(61)
  await requester.DeleteHIT({ HITId })
  expect(await told(HITId)).toEqual([
    'HITCreated',
    'AssignmentAccepted',
    'AssignmentReturned',
    'AssignmentAccepted',
    'AssignmentAbandoned',
    'AssignmentAccepted',
    'AssignmentSubmitted',
    'AssignmentAccepted',
    'AssignmentSubmitted',
    'AssignmentApproved',
    'AssignmentRejected',
    'HITExtended',
    'HITExpired',
    'HITReviewable',
    'HITExtended',
    'HITExpired',
    'HITReviewable',
    'HITDisposed',
  ])
})

test('a HIT that has expired goes on telling', async () => {
  const { HITTypeId } = await aHIT(requester)
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification() })
  const { HITId } = await aHIT(requester, { MaxAssignments: 2, AutoApprovalDelayInSeconds: 3600 })
  const hit = await requester.GetHIT({ HITId })
  expect(hit.HIT!.HITTypeId).not.toBe(HITTypeId)
  await requester.UpdateNotificationSettings({ HITTypeId: hit.HIT!.HITTypeId!, Notification: notification() })
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { a: '1' } })
  await market.pass(3601)
  expect(await told(HITId)).toEqual([
    'AssignmentAccepted',
    'HITExpired',
    'AssignmentSubmitted',
    'HITReviewable',
    'AssignmentApproved',
  ])
})

test('the last Worker who gives back an expired HIT makes it reviewable', async () => {
  const { HITTypeId } = await aHIT(requester)
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification() })
  const { HITId } = await aHIT(requester, { AssignmentDurationInSeconds: 600 })
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  await requester.UpdateExpirationForHIT({ HITId, ExpireAt: new Date(0) })
  await worker.ReturnAssignment({ AssignmentId: Assignment.AssignmentId })
  expect((await told(HITId)).slice(-2)).toEqual(['AssignmentReturned', 'HITReviewable'])
})

test('a rejection that an operator overturns is told as an approval', async () => {
  const { HITTypeId } = await aHIT(requester)
  const EventTypes = ['AssignmentApproved' as const]
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification({ EventTypes }) })
  const hit = await aHIT(requester)
  const AssignmentId = await doHIT(worker, hit)
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'No' })
  await market.operator.OverturnRejection({ AssignmentId, Reason: 'The answer is right.' })
  expect(await told(hit.HITId)).toEqual(['AssignmentApproved'])
})

test('only the events asked for are told, with both documented versions', async () => {
  const hit = await aHIT(requester, { MaxAssignments: 9 })
  const { HITTypeId } = hit
  const settings = (Version: string) => ({
    HITTypeId,
    Notification: notification({ Version, EventTypes: ['AssignmentSubmitted'] }),
  })
  expect(await requester.UpdateNotificationSettings(settings('2006-05-05'))).toEqual({})
  await doHIT(worker, hit)
  await requester.UpdateNotificationSettings(settings('2014-08-15'))
  await doHIT(await market.aWorker(), hit)
  expect(await told(hit.HITId)).toEqual(['AssignmentSubmitted', 'AssignmentSubmitted'])
  const { rows } = await market.database.pool.query(
    'select version from outbox where requester_id = $1 order by created_at',
    [requester.id],
  )
  expect(rows.map(({ version }) => version)).toEqual(['2006-05-05', '2014-08-15'])
})

test('Active alone turns a specification off and on, and a new one is active', async () => {
  const { HITTypeId } = await aHIT(requester)
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification({ EventTypes: ['HITCreated'] }) })
  await requester.UpdateNotificationSettings({ HITTypeId, Active: false })
  expect(await told((await aHIT(requester)).HITId)).toEqual([])
  // What is replaced stays off.
  await requester.UpdateNotificationSettings({ HITTypeId, Notification: notification({ EventTypes: ['HITCreated'] }) })
  expect(await told((await aHIT(requester)).HITId)).toEqual([])
  await requester.UpdateNotificationSettings({ HITTypeId, Active: true })
  expect(await told((await aHIT(requester)).HITId)).toEqual(['HITCreated'])
})

test('InvalidParameterValue: nothing to change, nothing to turn on, an unknown version, no event, Ping', async () => {
  const { HITTypeId } = await aHIT(requester)
  const refused = { code: 'InvalidParameterValue' }
  const update = (input: object) => requester.UpdateNotificationSettings({ HITTypeId, ...input })
  await expect(update({})).rejects.toMatchObject(refused)
  await expect(update({ Active: true })).rejects.toMatchObject(refused)
  await expect(update({ Notification: notification({ Version: '2020-01-01' }) })).rejects.toMatchObject(refused)
  await expect(update({ Notification: notification({ EventTypes: [] }) })).rejects.toMatchObject(refused)
  await expect(update({ Notification: notification({ EventTypes: ['Ping'] }) })).rejects.toMatchObject(refused)
})

test('InvalidTransportEndpoint: a destination that can be of no use', async () => {
  const { HITTypeId } = await aHIT(requester)
  const refused = { code: 'InvalidTransportEndpoint' }
  for (const change of [
    { Destination: 'events' },
    { Destination: 'https://sqs.us-east-1.amazonaws.com/' },
    { Destination: 'http://sqs.us-east-1.amazonaws.com/123456789012/events' },
    { Destination: 'https://169.254.169.254/123456789012/events' },
    { Transport: 'SNS', Destination: queue },
    { Transport: 'Email', Destination: 'one@example.org, two@example.org' },
  ]) {
    const update = requester.UpdateNotificationSettings({ HITTypeId, Notification: notification(change) })
    await expect(update, JSON.stringify(change)).rejects.toMatchObject(refused)
  }
})

test('HITTypeDoesNotExist: not yours is not there', async () => {
  const { HITTypeId } = await aHIT(await market.aRequester())
  await expect(requester.UpdateNotificationSettings({ HITTypeId, Notification: notification() })).rejects.toMatchObject(
    { code: 'HITTypeDoesNotExist' },
  )
})
