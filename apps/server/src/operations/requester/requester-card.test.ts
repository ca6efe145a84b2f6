import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a card says what the answers of others tell, with how many they are', async () => {
  const requester = await market.aRequester({ name: 'Observatory' })
  await requester.UpdateRequesterSettings({ About: 'Stars, at the university.', EthicsNumber: 'EC 2026/17' })
  const hit = await aHIT(requester, {
    Title: 'Count the stars',
    Reward: '0.30',
    MaxAssignments: 6,
    AutoApprovalDelayInSeconds: 86_400,
  })
  await market.pass(1)
  const ids: string[] = []
  for (let n = 0; n < 5; n++) {
    const worker = await market.aWorker()
    const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
    await market.pass(60)
    await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { answer: 'ten' } })
    ids.push(Assignment.AssignmentId)
  }
  await market.pass(7200)
  for (const AssignmentId of ids.slice(1)) await requester.ApproveAssignment({ AssignmentId })
  await requester.RejectAssignment({ AssignmentId: ids[0]!, RequesterFeedback: 'No.' })
  await market.pass(1)
  const worker = await market.aWorker()
  const { RequesterCard, Preference } = await worker.GetRequesterCard({ RequesterId: requester.id })
  expect(Preference).toBe('None')
  expect(RequesterCard).toMatchObject({
    RequesterName: 'Observatory',
    About: 'Stars, at the university.',
    EthicsNumber: 'EC 2026/17',
    NumberOfAnswers: 5,
    NumberDecided: 5,
    PercentRejected: 20,
    NumberOverturned: 0,
  })
  // Four of five rewards of 0.30 in five minutes.
  expect(Number(RequesterCard.PayPerHour)).toBeCloseTo(14.4, 1)
  expect(RequesterCard.HoursToPay).toBeCloseTo(2, 0)
})

test('an overturned appeal is counted, and a new Requester has nothing to show', async () => {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const empty = (await worker.GetRequesterCard({ RequesterId: requester.id })).RequesterCard
  expect(empty).toMatchObject({ NumberOfAnswers: 0, NumberDecided: 0 })
  for (const name of ['PayPerHour', 'HoursToPay', 'PercentRejected', 'About']) expect(empty).not.toHaveProperty(name)
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  await requester.RejectAssignment({ AssignmentId, RequesterFeedback: 'No.' })
  await worker.AppealRejection({ AssignmentId, Text: 'It is right.' })
  await market.operator.DecideAppeal({ AssignmentId, Decision: 'Overturned', Reason: 'It is.' })
  const { RequesterCard } = await worker.GetRequesterCard({ RequesterId: requester.id })
  expect(RequesterCard.NumberOverturned).toBe(1)
})

test('RequesterDoesNotExist: there is no card of nobody', async () => {
  const worker = await market.aWorker()
  await expect(worker.GetRequesterCard({ RequesterId: 'ANOBODY' })).rejects.toMatchObject({
    code: 'RequesterDoesNotExist',
  })
})

test('an empty text takes a part of the card away, and what is not given stays', async () => {
  const requester = await market.aRequester()
  await requester.UpdateRequesterSettings({ About: 'Write to us.', EthicsNumber: '7' })
  await requester.UpdateRequesterSettings({ EthicsNumber: '' })
  const settings = await requester.GetRequesterSettings()
  expect(settings).toMatchObject({ About: 'Write to us.', RejectionGate: 'Batches' })
  expect(settings).not.toHaveProperty('EthicsNumber')
})
