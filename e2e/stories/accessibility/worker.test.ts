import { expect, test } from 'vitest'
import { faultsAt, faultsOf } from '../../src/accessible.ts'
import { aPerson, signUp } from '../../src/browser.ts'
import { openHouse } from '../../src/house.ts'
import { aProgram, htmlQuestion, post } from '../../src/requester.ts'

const { market, browser } = await openHouse()

test('pages of a Worker, empty and with work', async () => {
  const form = '<form action="/mturk/externalSubmit"><input name="a" aria-label="A"><button>Send</button></form>'
  const hit = await post(aProgram(market.url, market.requester), htmlQuestion(form), {
    MaxAssignments: 3,
    QualificationRequirements: [
      { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThanOrEqualTo', IntegerValues: [0] },
    ],
  })
  const group = `/worker/groups/${hit.HITGroupId}`
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const empty = ['/worker', '/worker/queue', '/worker/earnings', '/worker/messages', '/account', group]
  expect(await faultsAt(page, empty)).toEqual([])
  await page.goto(group)
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  const task = new URL(page.url()).pathname
  expect(await faultsAt(page, [task])).toEqual([])
  await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsAt(page, [task, '/worker/earnings'])).toEqual([])
  await context.close()
}, 300_000)
