import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { range } from '../src/parallel.ts'
import { hitInput } from '../src/questions.ts'
import { send } from '../src/wire.ts'

let market: Marketplace

beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

function ask(operation: string, body: object) {
  return send<Record<string, string> & { HIT: { HITId: string } }>(market.url, market.requester, { operation, body })
}

describe.each(['CreateHIT', 'CreateHITWithHITType'])('%s with a UniqueRequestToken', (operation) => {
  it('makes one HIT and answers every other request with its HITId', async () => {
    const { HITTypeId } = (await ask('CreateHITType', hitInput())).body
    const input =
      operation === 'CreateHIT'
        ? hitInput()
        : { HITTypeId, LifetimeInSeconds: 60, Question: hitInput().Question, RequesterAnnotation: 'x' }
    // All at once, as an SDK that lost its patience.
    const request = { ...input, UniqueRequestToken: `one ${operation}` }
    const answers = await Promise.all(range(8).map(() => ask(operation, request)))
    const [made, ...others] = answers.filter(({ status }) => status === 200)
    expect(others).toEqual([])
    const { HITId } = made!.body.HIT
    for (const { body } of answers.filter(({ status }) => status === 400)) {
      expect(body).toMatchObject({ __type: 'RequestError', TurkErrorCode: 'AWS.MechanicalTurk.HitAlreadyExists' })
      expect(body.Message).toContain(HITId)
    }
    const other = await ask(operation, { ...input, UniqueRequestToken: `two ${operation}` })
    expect(other.body.HIT.HITId).not.toBe(HITId)
  })
})

describe('a used UniqueRequestToken', () => {
  it('is refused by CreateAdditionalAssignmentsForHIT and SendBonus, in the words Dallinger knows', async () => {
    const { HITId } = (await ask('CreateHIT', hitInput({ MaxAssignments: 2 }))).body.HIT
    const worker = market.workers[0]!
    const AssignmentId = await market.work(worker, HITId)
    const bonus = { AssignmentId, WorkerId: worker.WorkerId, BonusAmount: '0.50', Reason: 'x' }
    const requests: [string, object][] = [
      ['CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 }],
      ['SendBonus', bonus],
    ]
    for (const [operation, input] of requests) {
      const answers = await Promise.all(range(6).map(() => ask(operation, { ...input, UniqueRequestToken: 'again' })))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const { body } = answers.find(({ status }) => status === 400)!
      expect(body).toMatchObject({
        __type: 'RequestError',
        Message: expect.stringMatching(/^The idempotency token "again" has already been processed\. \(\d{13}\)$/),
      })
    }
    const { body: hit } = await ask('GetHIT', { HITId })
    expect(hit.HIT).toMatchObject({ MaxAssignments: 3 })
    expect((await ask('ListBonusPayments', { HITId })).body.NumResults).toBe(1)
  })

  it('belongs to one Requester', async () => {
    const other = await market.makeRequester('10.00')
    const request = { operation: 'CreateHIT', body: hitInput({ UniqueRequestToken: 'shared' }) }
    expect((await send(market.url, market.requester, request)).status).toBe(200)
    expect((await send(market.url, other, request)).status).toBe(200)
  })

  it('is free again when its request was refused', async () => {
    const UniqueRequestToken = 'refused at first'
    expect((await ask('CreateHIT', hitInput({ UniqueRequestToken, Reward: '100000.00' }))).status).toBe(400)
    expect((await ask('CreateHIT', hitInput({ UniqueRequestToken }))).status).toBe(200)
  })
})

it('UpdateExpirationForHIT and ApproveAssignment of one kind may be repeated as MTurk’s model promises', async () => {
  const { HITId } = (await ask('CreateHIT', hitInput())).body.HIT
  const ExpireAt = Math.floor(Date.now() / 1000) + 3600
  for (const moment of [ExpireAt, ExpireAt, 0, 0, ExpireAt])
    expect((await ask('UpdateExpirationForHIT', { HITId, ExpireAt: moment })).status).toBe(200)
})
