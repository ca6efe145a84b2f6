import { GetAccountBalanceCommand } from '@aws-sdk/client-mturk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { sdkFor } from '../src/sdk.ts'
import { send } from '../src/wire.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_REQUESTS_PER_MINUTE: '30' })
})
afterAll(() => market?.stop())

it('an access key that asks too often gets ThrottlingException, and the others go on', async () => {
  const other = await market.makeRequester('10.00')
  const client = sdkFor(market.url, market.requester, { maxAttempts: 1 })
  for (let count = 0; count < 30; count++) await client.send(new GetAccountBalanceCommand({}))
  await expect(client.send(new GetAccountBalanceCommand({}))).rejects.toMatchObject({
    name: 'ThrottlingException',
    message: 'Rate exceeded',
    $metadata: { httpStatusCode: 400 },
  })
  const { status, body } = await send(market.url, market.requester, { operation: 'GetAccountBalance' })
  expect([status, body.__type]).toEqual([400, 'ThrottlingException'])
  expect((await send(market.url, other, { operation: 'GetAccountBalance' })).status).toBe(200)
})
