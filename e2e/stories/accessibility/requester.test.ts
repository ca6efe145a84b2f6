import { expect, test } from 'vitest'
import { faultsAt } from '../../src/accessible.ts'
import { asPage } from '../../src/as-page.ts'
import { aPerson, signUp } from '../../src/browser.ts'
import { openHouse } from '../../src/house.ts'
import { aProgram, htmlQuestion, post } from '../../src/requester.ts'

const { market, browser } = await openHouse()

test('pages of a Requester', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester')
  await asPage(page, 'Deposit', { Amount: '50' })
  const keys = await asPage<{ AccessKeyId: string; SecretAccessKey: string }>(page, 'CreateAccessKey')
  const hit = await post(aProgram(market.url, keys), htmlQuestion('<form></form>'), { MaxAssignments: 2 })
  const worker = market.workers[0]!
  await market.work(worker, hit.HITId!, { bird: 'wren' })
  const named = [
    '',
    '/hits',
    '/workers',
    '/activity',
    '/members',
    '/projects',
    '/qualifications',
    '/qualifications/new',
    '/reviewed',
    '/keys',
    '/layouts',
    '/notifications',
    '/settings',
    '/money',
  ]
  const made = [
    `/workers/${worker.WorkerId}`,
    `/money/${new Date().toISOString().slice(0, 7)}`,
    `/types/${hit.HITTypeId}`,
    `/hits/${hit.HITId}`,
  ]
  const paths = [...named, ...made].map((path) => `/requester${path}`)
  expect(await faultsAt(page, paths)).toEqual([])
  await context.close()
}, 300_000)
