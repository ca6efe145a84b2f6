import { expect, test } from 'vitest'
import { faultsAt } from '../../src/accessible.ts'
import { aPerson, signUp } from '../../src/browser.ts'
import { openHouse } from '../../src/house.ts'
import { operatorLink } from '../../src/operator.ts'
import { aProgram, htmlQuestion, post } from '../../src/requester.ts'

const { market, browser } = await openHouse()

test('pages of an operator', async () => {
  const worker = market.workers[0]!
  const hit = await post(aProgram(market.url, market.requester), htmlQuestion('<form></form>'))
  await market.work(worker, hit.HITId!, { bird: 'wren' })
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await page.goto(await operatorLink(market))
  await page.getByRole('button', { name: 'Become the operator' }).click()
  await page.getByRole('link', { name: 'Operate this marketplace' }).click()
  await page.waitForURL('**/operator')
  const paths = [
    '',
    '?by=day',
    '/people',
    `/people/${worker.WorkerId}`,
    '/money',
    '/money?tab=books',
    '/problems?tab=appeals',
    '/deliveries',
    '/settings',
    '/settings?tab=storage',
    '/settings?tab=sign-on',
  ]
  const all = paths.map((path) => `/operator${path}`)
  expect(await faultsAt(page, all)).toEqual([])
  await context.close()
}, 300_000)
