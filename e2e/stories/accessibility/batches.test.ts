import { expect, test } from 'vitest'
import { faultsAt } from '../../src/accessible.ts'
import { asPage } from '../../src/as-page.ts'
import { aBatchInReview } from '../../src/batch.ts'
import { aPerson, signUp } from '../../src/browser.ts'
import { openHouse } from '../../src/house.ts'

const { market, browser } = await openHouse()

test('pages of batches, of an invitation, of a task with guidelines, and of a reviewer', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await asPage(page, 'RegisterRequester', { Name: 'Lab of Pets' })
  const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
  const { code } = await aBatchInReview(market, WorkerId)
  const invitation = `/join/${code}`
  const given = ['/worker/reviews', invitation, '/join/NOSUCHCODE', '/requester/batches', '/requester/batches/new']
  expect(await faultsAt(page, given)).toEqual([])
  await page.goto(invitation)
  await page.getByRole('button', { name: 'Start working' }).click()
  await page.waitForURL('**/worker/assignments/*')
  expect(await faultsAt(page, [new URL(page.url()).pathname])).toEqual([])

  await page.goto('/requester/batches/new')
  await page.getByLabel('Lines, a table or JSON Lines').fill('text,known\nIt purrs.,Positive\nIt barks.,')
  await page.getByRole('button', { name: /^Deposit .* and publish$/ }).click()
  await page.getByRole('button', { name: 'Copy the link' }).waitFor()
  const mine = new URL(page.url()).pathname
  expect(await faultsAt(page, [mine, `${mine}?tab=workers`, '/requester/batches'])).toEqual([])
  await context.close()

  const visitor = await aPerson(browser, market.url)
  expect(await faultsAt(visitor.page, [invitation])).toEqual([])
  await visitor.context.close()
}, 300_000)
