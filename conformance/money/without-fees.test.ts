import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { Books, expectEarnings } from './books.ts'

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_CONTEST_DAYS: '0' })
})
afterAll(() => market?.stop())

describe('without fees and without a time for appeals', () => {
  it('the Worker gets what the Requester pays, and a rejection frees the money at once, as in MTurk', async () => {
    const books = await Books.open(market, '50.00')
    const [one, two] = await Promise.all([market.makeWorker(), market.makeWorker()])
    const HITId = await books.publish({ Reward: '2.00', MaxAssignments: 12 })
    await books.expectBalance('26.00', '24.00')
    const [a, b] = await Promise.all([one, two].map((worker) => market.work(worker, HITId)))
    await books.call('ApproveAssignment', { AssignmentId: a })
    await books.expectBalance('26.00', '22.00')
    await books.call('RejectAssignment', { AssignmentId: b, RequesterFeedback: 'no' })
    await books.expectBalance('28.00', '20.00')
    await expectEarnings(market, two, {
      PendingAmount: '0.00',
      ContestedAmount: '0.00',
      NumberOfAssignmentsRejected: 1,
    })
    await expect(
      market.rest(market.operator.Token, 'OverturnRejection', { AssignmentId: b, Reason: 'It was right.' }),
    ).rejects.toMatchObject({ code: 'InvalidAssignmentState' })

    await books.call('ApproveAssignment', { AssignmentId: b, OverrideRejection: true })
    await books.expectBalance('26.00', '20.00')
    await expectEarnings(market, two, { AvailableBalance: '2.00', NumberOfAssignmentsRejected: 0 })
    await books.call('SendBonus', { AssignmentId: b, WorkerId: two.WorkerId, BonusAmount: '0.01', Reason: 'x' })
    await books.expectBalance('25.99', '20.00')
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    await books.call('DeleteHIT', { HITId })
    await books.expectBalance('45.99')
    expect(await market.ledgerFindings()).toEqual([])
  })

  it('a rejection cannot be paid with money that is gone', async () => {
    const books = await Books.open(market, '1.00')
    const HITId = await books.publish({ Reward: '1.00' })
    const AssignmentId = await market.work(market.workers[0]!, HITId)
    await books.call('RejectAssignment', { AssignmentId, RequesterFeedback: 'no' })
    const other = await books.publish({ Reward: '0.50' })
    const override = () => books.call('ApproveAssignment', { AssignmentId, OverrideRejection: true })
    await expect(override()).rejects.toMatchObject({ code: 'InsufficientFunds' })
    await books.expectBalance('0.50', '0.50')
    await books.call('UpdateExpirationForHIT', { HITId: other, ExpireAt: 0 })
    await override()
    await books.expectBalance('0.00')
    expect(await market.ledgerFindings()).toEqual([])
  })

  it('a HIT that the clock expires gives its money back', { timeout: 90_000 }, async () => {
    const books = await Books.open(market, '5.00')
    const HITId = await books.publish({ Reward: '1.00', MaxAssignments: 3 })
    await market.work(market.workers[0]!, HITId)
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: new Date(Date.now() + 1000).toISOString() })
    await expect
      .poll(() => books.call('GetAccountBalance'), { timeout: 60_000 })
      .toEqual({
        AvailableBalance: '4.00',
        OnHoldBalance: '1.00',
      })
    expect(await market.ledgerFindings()).toEqual([])
  })
})
