import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, type Requester, startMarketplace } from '../src/marketplace.ts'
import { parallel } from '../src/parallel.ts'
import { isAwsCliLoadable, python } from '../src/python.ts'
import { hitInput } from '../src/questions.ts'
import type { Keys } from '../src/wire.ts'
import { type Client, WatchedClient } from './client.ts'
import { jsClient } from './js-client.ts'
import { operationNames } from './operations.ts'
import { boto3Client, cliClient } from './python-clients.ts'
import { type Refused, refusals } from './refusals.ts'
import { contact } from './stories/contact.ts'
import { hitLife } from './stories/hit-life.ts'
import { qualifications } from './stories/qualifications.ts'
import { wireClient } from './wire-client.ts'

let market: Marketplace
beforeAll(async () => {
  market = await startMarketplace()
})
afterAll(() => market?.stop())

it('the Requester API has 39 operations', () => {
  expect(operationNames).toHaveLength(39)
})

const clients: [name: string, open: (url: string, keys: Keys) => Client, isThere: boolean][] = [
  ['the AWS SDK for JavaScript', jsClient, true],
  ['boto3', boto3Client, python !== undefined],
  ['the AWS CLI', cliClient, isAwsCliLoadable],
  ['a program without an SDK', wireClient, true],
]

describe.each(clients)('%s', (_name, openClient, isThere) => {
  const open: Client[] = []
  afterAll(() => {
    for (const client of open) client.close()
  })
  const watch = (keys: Keys) => {
    const client = openClient(market.url, keys)
    open.push(client)
    return new WatchedClient(client)
  }

  it.skipIf(!isThere)('succeeds and fails in every operation', { timeout: 300_000 }, async () => {
    const requester = await market.makeRequester('100.00')
    const workers = await Promise.all([1, 2, 3].map(() => market.makeWorker()))
    const scene = { market, requester, client: watch(requester), workers }
    const remains = await hitLife(scene)
    const credentials = await qualifications(scene)
    await contact(scene, remains.HITTypeId)

    const { client } = scene
    const held = await anAssignmentAtWork(requester)
    await parallel(3, refusals(scene, remains, credentials, held), async (refused) => {
      const { message, ...shown } = await client.fail(refused.operation, refused.input)
      expect(shown, refused.operation).toEqual(asShown(refused, client.tellsEveryCode))
      expect(message.slice(0, refused.begins.length), refused.operation).toBe(refused.begins)
      // The moment, as MTurk ends its messages.
      expect(message, refused.operation).toMatch(/ \(\d{13}\)$/)
    })
    // Only a stranger is refused its balance.
    const stranger = watch({ ...requester, AccessKeyId: 'AKIA0000000000000000' })
    expect(await stranger.fail('GetAccountBalance')).toMatchObject({
      type: 'UnrecognizedClientException',
      status: 400,
      message: 'The security token included in the request is invalid.',
    })

    expect([...client.succeeded].sort()).toEqual(operationNames)
    expect([...client.failed, ...stranger.failed].sort()).toEqual(operationNames)
    expect(await market.ledgerFindings()).toEqual([])
  })

  async function anAssignmentAtWork({ Token }: Requester) {
    const { HIT } = await market.rest<{ HIT: { HITId: string } }>(Token, 'CreateHIT', hitInput({ Title: 'At work' }))
    const AssignmentId = await market.accept(await market.makeWorker(), { HITId: HIT.HITId })
    return { HITId: HIT.HITId, AssignmentId }
  }
})

function asShown({ type, code }: Refused, tellsEveryCode: boolean) {
  const isTold = tellsEveryCode || type === 'RequestError'
  return { type, status: 400, ...(isTold && { code: `AWS.MechanicalTurk.${code}` }) }
}
