import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorLink } from '../../seed.ts'
import { aMarket, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a person becomes Worker and Requester once each, whatever the number of clicks', async () => {
  const person = market.aPerson('person-1')
  const workers = await Promise.all([person.RegisterWorker(), person.RegisterWorker(), person.RegisterWorker()])
  expect(new Set(workers.map(({ WorkerId }) => WorkerId)).size).toBe(1)
  const requester = await person.RegisterRequester({ Name: 'Lab' })
  expect(await person.RegisterRequester({ Name: 'Other name' })).toEqual(requester)
  expect(await market.market.credentials.account('person-1')).toMatchObject({
    ...{ workerId: workers[0]!.WorkerId, requesterId: requester.RequesterId },
    ...{ memberRole: 'Owner', isOperator: false },
  })
})

test('the one-time link makes one operator', async () => {
  const link = (await operatorLink(market.market))!
  const Token = new URL(link).searchParams.get('token')!
  const [first, second] = [market.aPerson('person-2'), market.aPerson('person-3')]
  await expect(second.ClaimOperator({ Token: 'guess' })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await first.ClaimOperator({ Token })
  await expect(second.ClaimOperator({ Token })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  expect((await market.market.credentials.account('person-2')).isOperator).toBe(true)
  expect(await operatorLink(market.market)).toBeUndefined()
})

test('access keys are made, listed without their secret, and revoked', async () => {
  const requester = await market.aRequester()
  const { AccessKeyId, SecretAccessKey } = await requester.CreateAccessKey()
  const { AccessKeys } = await requester.ListAccessKeys()
  expect(AccessKeys.map((key) => key.AccessKeyId)).toContain(AccessKeyId)
  expect(JSON.stringify(AccessKeys)).not.toContain(SecretAccessKey)
  expect((await market.market.credentials.accessKey(AccessKeyId))!.secret).toBe(SecretAccessKey)
  const other = await market.aRequester()
  await expect(other.RevokeAccessKey({ AccessKeyId })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await requester.RevokeAccessKey({ AccessKeyId })
  expect(await market.market.credentials.accessKey(AccessKeyId)).toBeUndefined()
  const { rows } = await market.database.pool.query('select encode(secret_sealed, $1) as sealed from access_key', [
    'escape',
  ])
  expect(rows.filter(({ sealed }) => sealed.includes(SecretAccessKey))).toEqual([])
})

test('a Requester deposits for itself only, an operator for anybody', async () => {
  const [one, other] = [await market.aRequester({ deposit: '1.00' }), await market.aRequester({ deposit: '1.00' })]
  await one.Deposit({ Amount: '2.50' })
  expect(await one.GetAccountBalance()).toEqual({ AvailableBalance: '3.50' })
  await expect(one.Deposit({ Amount: '1.00', RequesterId: other.id })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
  })
  await expect(one.Deposit({ Amount: '0.00' })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  const { Transfers } = await one.ListTransfers()
  expect(Transfers.map(({ Code, Amount }) => [Code, Amount])).toEqual([
    ['deposit', '2.50'],
    ['deposit', '1.00'],
  ])
})

test('operators see everybody, page by page; nobody else does', async () => {
  const worker = await market.aWorker()
  const { Workers } = await market.operator.ListWorkers({ MaxResults: 1 })
  expect(Workers[0]!.WorkerId).toBe(worker.id)
  await expect(worker.ListWorkers()).rejects.toMatchObject({ code: 'AccessDeniedException' })
  const requester = await market.aRequester({ name: 'Newest' })
  expect((await market.operator.ListRequesters({ MaxResults: 1 })).Requesters[0]).toMatchObject({
    RequesterId: requester.id,
    Name: 'Newest',
  })
})
