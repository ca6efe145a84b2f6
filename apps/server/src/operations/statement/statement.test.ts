import { type Statement, toMicros } from '@kempelen/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthBounds } from '../../steps/month.ts'
import { aBatch, answerNext } from '../../testing/a-batch.ts'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ feePolicy: 'mturk' })
})
afterAll(() => market.close())

const sumOf = ({ OpeningBalance, Lines }: Statement) =>
  Lines.reduce(
    (sum, { Kind, Amount }) => (['Deposit', 'Refund'].includes(Kind) ? sum + toMicros(Amount) : sum - toMicros(Amount)),
    toMicros(OpeningBalance),
  )
const line = ({ Lines }: Statement, kind: string) => Lines.find(({ Kind }) => Kind === kind)

test('a month adds up, and the next begins where it ended', async () => {
  const requester = await market.aRequester({ deposit: '100.00' })
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester))
  await aHIT(requester, { MaxAssignments: 3 })
  await requester.ApproveAssignment({ AssignmentId })
  await requester.SendBonus({ ...{ WorkerId: worker.id, AssignmentId, BonusAmount: '1.00', Reason: 'Thanks.' } })
  const { Statement: november } = await requester.GetStatement({ Month: '2026-11' })
  expect(november).toMatchObject({ OpeningBalance: '0.00', ClosingBalance: '98.68', IsRunning: true })
  expect(november.Lines.map(({ Kind, Amount }) => [Kind, Amount]).sort()).toEqual([
    ['Bonus', '1.00'],
    ['Deposit', '100.00'],
    ['Fee', '0.22'],
    ['Reward', '0.10'],
  ])
  expect(sumOf(november)).toBe(toMicros(november.ClosingBalance))
  await market.pass(30 * 86_400)
  const { Statement: december } = await requester.GetStatement({ Month: '2026-12' })
  expect([december.OpeningBalance, december.Lines]).toEqual(['98.68', []])
  expect((await requester.ListStatements()).Months).toEqual(['2026-12', '2026-11'])
  // Nothing is held any more, so that all of it can be spent.
  expect((await requester.GetAccountBalance()).AvailableBalance).toBe(december.ClosingBalance)
})

test('top-ups stand apart from bonuses, and the reserve of a batch is still the Requester’s', async () => {
  const requester = await market.aRequester({ deposit: '50.00' })
  const batch = await aBatch(market, requester, [{ text: 'cat' }, { text: 'dog' }])
  const Month = market.now().toISOString().slice(0, 7)
  const { Statement: before } = await requester.GetStatement({ Month })
  expect(before.ClosingBalance).toBe('50.00')
  await answerNext(await market.aWorker(), batch, 'cat')
  await market.pass(31 * 86_400)
  const { Statement: after } = await requester.GetStatement({ Month: market.now().toISOString().slice(0, 7) })
  expect(sumOf(after)).toBe(toMicros(after.ClosingBalance))
  expect(line(after, 'Reward')?.Amount ?? line(before, 'Reward')?.Amount).toBe('0.10')
})

test('months begin at midnight of the place, also where the clocks change', () => {
  expect(monthBounds('2026-03', 'Europe/Vienna')).toEqual({
    from: new Date('2026-02-28T23:00:00Z'),
    to: new Date('2026-03-31T22:00:00Z'),
  })
  expect(monthBounds('2026-12', 'America/Los_Angeles')).toEqual({
    from: new Date('2026-12-01T08:00:00Z'),
    to: new Date('2027-01-01T08:00:00Z'),
  })
  expect(monthBounds('2026-11', 'UTC').from).toEqual(new Date('2026-11-01T00:00:00Z'))
})

test('InvalidParameterValue: a time zone that nobody knows', async () => {
  const requester = await market.aRequester()
  await expect(requester.GetStatement({ Month: '2026-11', TimeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
})

test('the money of others is not in it', async () => {
  const requester = await market.aRequester({ deposit: '3.00' })
  const Month = market.now().toISOString().slice(0, 7)
  expect((await requester.GetStatement({ Month })).Statement.ClosingBalance).toBe('3.00')
})
