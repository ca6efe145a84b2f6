import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { python, run } from '../src/python.ts'
import { callRest } from '../src/rest.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../apps/docs/batches.md'), 'utf8')
const program = /^```python runnable\n([\s\S]*?)^```$/m.exec(page)![1]!

const animals: Readonly<Record<string, string>> = {
  purrs: 'cat',
  mice: 'cat',
  lion: 'cat',
  barks: 'dog',
  sticks: 'dog',
}

describe.skipIf(!python)(
  `the program of the page about batches${python ? '' : ' (skipped: no Python with boto3; npm run test:conformance installs it)'}`,
  () => {
    let market: Marketplace
    beforeAll(async () => {
      market = await startMarketplace()
    })
    afterAll(() => market?.stop())

    it('brings its rows to labels and reads them as HITs, too', { timeout: 120_000 }, async () => {
      const { url, requester } = market
      const env = {
        ...{ MARKET_URL: url, MARKET_TOKEN: requester.Token },
        ...{ AWS_ACCESS_KEY_ID: requester.AccessKeyId, AWS_SECRET_ACCESS_KEY: requester.SecretAccessKey },
      }
      let isDone = false
      const running = run(python!, ['-c', program], { env }).finally(() => {
        isDone = true
      })
      const working = Promise.all(market.workers.map(({ Token }) => work(market, Token, () => isDone)))
      const printed = await running
      await working
      expect(printed).toContain("{'Total': 5, 'Added': 5, 'Rows': 5}")
      expect(printed).toContain('$18.00 an hour, at most $')
      expect(printed).toMatch(/It purrs\. cat 0\.9\d* [2-4] answers\nIt barks\. dog 0\.9\d* [2-4] answers/)
      expect(printed).toContain('A lion roars. cat None')
      expect(printed.match(/^A\w+ (Submitted|Approved)$/gm)!.length).toBeGreaterThanOrEqual(2)
      expect(await market.ledgerFindings()).toEqual([])
    })
  },
)

/** Answers whatever there is, by what the page says. */
async function work({ url, requester }: Marketplace, token: string, isDone: () => boolean): Promise<void> {
  interface Accepted {
    TaskURL: string
    Assignment: { AssignmentId: string }
  }
  while (!isDone()) {
    const { Batches } = await callRest<{ Batches: { HITGroupId?: string }[] }>(url, requester.Token, 'ListBatches', {})
    const HITGroupId = Batches[0]?.HITGroupId
    const accepted =
      HITGroupId && (await callRest<Accepted>(url, token, 'AcceptAssignment', { HITGroupId }).catch(() => undefined))
    if (!accepted) {
      await sleep(200)
      continue
    }
    const html = await (await fetch(accepted.TaskURL)).text()
    const word = Object.keys(animals).find((one) => html.includes(one))!
    await callRest(url, token, 'SubmitAssignment', {
      AssignmentId: accepted.Assignment.AssignmentId,
      Fields: { animal: animals[word] },
    })
  }
}
