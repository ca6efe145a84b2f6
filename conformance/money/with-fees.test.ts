import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { Books, expectEarnings } from './books.ts'

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_FEE_POLICY: 'mturk' })
})
afterAll(() => market?.stop())

const masters = [{ QualificationTypeId: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', Comparator: 'Exists' }]

describe('under MTurk’s fees', () => {
  it.each([
    ['20 % of the reward', { Reward: '0.10', MaxAssignments: 9 }, '1.08'],
    ['40 % from ten assignments', { Reward: '0.10', MaxAssignments: 10 }, '1.40'],
    ['at least a cent each', { Reward: '0.01', MaxAssignments: 3 }, '0.06'],
    ['a cent even for nothing', { Reward: '0.00', MaxAssignments: 2 }, '0.02'],
    ['down to the cent', { Reward: '0.12' }, '0.14'],
    ['up to the cent', { Reward: '0.13' }, '0.16'],
    ['5 % more for Masters, half a cent upwards', { Reward: '0.06', QualificationRequirements: masters }, '0.08'],
    ['of large sums too', { Reward: '99.99', MaxAssignments: 10 }, '1399.90'],
  ])('the fee is %s', async (_rule, input, held) => {
    const books = await Books.open(market, '2000.00')
    const HITId = await books.publish(input)
    await books.expectBalance((2000 - Number(held)).toFixed(2), held)
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    await books.expectBalance('2000.00')
  })

  it('every act of a HIT’s life moves the right cents', async () => {
    const books = await Books.open(market, '100.00')
    const [one, two, three] = await Promise.all([market.makeWorker(), market.makeWorker(), market.makeWorker()])
    const HITId = await books.publish({ Reward: '0.50', MaxAssignments: 5 })
    await books.expectBalance('97.00', '3.00')
    const [a, b, c] = await Promise.all([one, two, three].map((worker) => market.work(worker, HITId)))
    await books.expectBalance('97.00', '3.00')
    await expectEarnings(market, one, { AvailableBalance: '0.00', PendingAmount: '0.50' })

    await books.call('ApproveAssignment', { AssignmentId: a })
    await books.expectBalance('97.00', '2.40')
    await expectEarnings(market, one, { AvailableBalance: '0.50', PendingAmount: '0.00', RewardAmount: '0.50' })

    await books.call('RejectAssignment', { AssignmentId: b, RequesterFeedback: 'no' })
    await books.call('RejectAssignment', { AssignmentId: c, RequesterFeedback: 'no' })
    await books.expectBalance('97.00', '2.40')
    await expectEarnings(market, two, { AvailableBalance: '0.00', PendingAmount: '0.00', ContestedAmount: '0.50' })

    await market.rest(market.operator.Token, 'OverturnRejection', { AssignmentId: b, Reason: 'It was right.' })
    await books.expectBalance('97.00', '1.80')
    await expectEarnings(market, two, { AvailableBalance: '0.50', ContestedAmount: '0.00', RewardAmount: '0.50' })

    await books.call('ApproveAssignment', { AssignmentId: c, OverrideRejection: true })
    await books.expectBalance('97.00', '1.20')
    await expectEarnings(market, three, {
      AvailableBalance: '0.50',
      NumberOfAssignmentsApproved: 1,
      NumberOfAssignmentsRejected: 0,
    })

    await books.call('SendBonus', { AssignmentId: a, WorkerId: one.WorkerId, BonusAmount: '0.03', Reason: 'x' })
    await books.expectBalance('96.96', '1.20')
    await books.call('SendBonus', { AssignmentId: a, WorkerId: one.WorkerId, BonusAmount: '10', Reason: 'x' })
    await books.expectBalance('84.96', '1.20')
    await expectEarnings(market, one, { AvailableBalance: '10.53', RewardAmount: '0.50', BonusAmount: '10.03' })

    await books.call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 2 })
    await books.expectBalance('83.76', '2.40')
    const held = await market.accept(market.workers[0]!, { HITId })
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    await books.expectBalance('85.56', '0.60')
    await market.rest(market.workers[0]!.Token, 'ReturnAssignment', { AssignmentId: held })
    await books.expectBalance('86.16')

    await books.call('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 })
    await books.expectBalance('86.16')
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: new Date(Date.now() + 3_600_000).toISOString() })
    await books.expectBalance('83.16', '3.00')
    await books.call('UpdateExpirationForHIT', { HITId, ExpireAt: 0 })
    await books.call('DeleteHIT', { HITId })
    // Spent: three rewards of 0.50 with 0.10 each, bonuses of 0.03 + 0.01 and 10.00 + 2.00.
    await books.expectBalance('86.16')
    expect(await market.ledgerFindings()).toEqual([])
  })

  it('a HIT that is deleted gives the contested money back neither sooner nor later', async () => {
    const books = await Books.open(market, '10.00')
    const HITId = await books.publish({ Reward: '1.00' })
    const AssignmentId = await market.work(market.workers[1]!, HITId)
    await books.call('RejectAssignment', { AssignmentId, RequesterFeedback: 'no' })
    await books.call('DeleteHIT', { HITId })
    await books.expectBalance('8.80', '1.20')
    await expect(books.call('ApproveAssignment', { AssignmentId, OverrideRejection: true })).rejects.toMatchObject({
      code: 'InvalidAssignmentState',
    })
    await market.rest(market.operator.Token, 'OverturnRejection', { AssignmentId, Reason: 'It was right.' })
    await books.expectBalance('8.80')
    expect(await market.ledgerFindings()).toEqual([])
  })

  it('nothing is done that the balance does not cover', async () => {
    const books = await Books.open(market, '1.20')
    await expect(books.publish({ Reward: '1.01' })).rejects.toMatchObject({ code: 'InsufficientFunds' })
    await books.expectBalance('1.20')
    const HITId = await books.publish({ Reward: '0.50' })
    const worker = market.workers[2]!
    const AssignmentId = await market.work(worker, HITId)
    const bonus = { AssignmentId, WorkerId: worker.WorkerId, Reason: 'x' }
    await expect(books.call('SendBonus', { ...bonus, BonusAmount: '0.51' })).rejects.toMatchObject({
      code: 'InsufficientFunds',
    })
    const more = { HITId, NumberOfAdditionalAssignments: 2 }
    await expect(books.call('CreateAdditionalAssignmentsForHIT', more)).rejects.toMatchObject({
      code: 'InsufficientFunds',
    })
    await books.expectBalance('0.60', '0.60')
    await books.call('SendBonus', { ...bonus, BonusAmount: '0.50' })
    await books.expectBalance('0.00', '0.60')
    await books.call('ApproveAssignment', { AssignmentId })
    await books.expectBalance('0.00')
    expect(await market.ledgerFindings()).toEqual([])
  })

  it('forty requests at once spend each dollar once', async () => {
    const books = await Books.open(market, '12.00')
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => books.publish({ Reward: '1.00' })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    await books.expectBalance('0.00', '12.00')
    expect(await market.ledgerFindings()).toEqual([])
  })
})
