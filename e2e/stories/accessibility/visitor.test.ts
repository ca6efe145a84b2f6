import { expect, test } from 'vitest'
import { faultsAt } from '../../src/accessible.ts'
import { aPerson } from '../../src/browser.ts'
import { openHouse } from '../../src/house.ts'

const { market, browser } = await openHouse()

test('pages before signing in', async () => {
  const { context, page } = await aPerson(browser, market.url)
  const docs = ['/docs/api', '/docs/api/CreateHIT', '/docs/errors', '/docs/errors/InvalidHITState']
  const paths = ['/', '/sign-in', '/sign-up', '/nowhere', '/worker', '/operator/claim?token=x', ...docs]
  expect(await faultsAt(page, paths)).toEqual([])
  await context.close()
}, 180_000)
