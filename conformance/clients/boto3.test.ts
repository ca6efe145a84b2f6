import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { python, run } from '../src/python.ts'
import { questions } from '../src/questions.ts'

const script = resolve(import.meta.dirname, '../python/story.py')

describe.skipIf(!python)(
  `boto3${python ? '' : ' (skipped: no Python with boto3; npm run test:conformance installs it)'}`,
  () => {
    let market: Marketplace

    beforeAll(async () => {
      market = await startMarketplace()
    })
    afterAll(() => market?.stop())

    it('lives through the life of a HIT with an ExternalQuestion and an HTMLQuestion', {
      timeout: 120_000,
    }, async () => {
      const { url, requester, workers } = market
      const input = JSON.stringify({ Url: url, Requester: requester, Workers: workers, Questions: questions })
      console.log(`boto3 ${(await run(python!, [script], { input })).trim()}`)
      expect(await market.ledgerFindings()).toEqual([])
    })
  },
)
