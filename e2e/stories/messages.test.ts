import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

async function aHITOf(page: Page): Promise<{ HITGroupId: string }> {
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITGroupId: string } }>(page, 'CreateHIT', {
    Title: 'Which bird is this?',
    Description: 'One picture, one name.',
    Reward: '0.25',
    AssignmentDurationInSeconds: 600,
    LifetimeInSeconds: 86_400,
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  return HIT
}

/** Writes the message into the page that is open and sends it. */
async function send(page: Page, hand: Hand, text: string): Promise<void> {
  await hand.write(page.getByLabel('Your message'), text)
  await hand.press(page.getByRole('button', { name: 'Send the message' }))
  await page.getByRole('list', { name: 'Messages' }).getByText(text).waitFor()
}

test.each(ways)('a Worker asks, the Requester answers, and neither sees an address, $way', async ({ hand, device }) => {
  const [requester, worker] = [await aPerson(browser, market.url, device), await aPerson(browser, market.url, device)]
  await signUp(requester.page, 'requester', { name: 'Lab of Birds', hand })
  const { HITGroupId } = await aHITOf(requester.page)
  await signUp(worker.page, 'worker', { name: 'Wanda Worker', hand })

  await worker.page.goto(`/worker/groups/${HITGroupId}`)
  const opened = worker.context.waitForEvent('page')
  await hand.press(worker.page.getByRole('link', { name: 'Ask' }))
  const asking = await opened
  await asking.getByRole('heading', { name: 'Messages with Lab of Birds' }).waitFor()
  await send(asking, hand, 'Is a bat a bird?')

  await requester.page.goto('/requester/messages')
  await hand.press(requester.page.getByRole('link', { name: /Is a bat a bird.*1\s*new message/ }))
  await requester.page.getByText('about “Which bird is this?”').waitFor()
  await send(requester.page, hand, 'No, it is none.')
  await requester.page.getByRole('link', { name: 'All messages' }).waitFor()
  expect(await requester.page.content()).not.toContain('@example.org</')

  // The page that is open hears of it; the list beside shows one new message until it is read.
  await asking.getByText('No, it is none.').waitFor()
  await worker.page.goto('/worker')
  await send(requester.page, hand, 'But you may look at it.')
  await asking.close()
  await worker.page.goto('/worker')
  await hand.press(worker.page.getByRole('link', { name: /^(Messages|Mail)\s*1\s*new message/ }).first())
  await hand.press(worker.page.getByRole('link', { name: /Lab of Birds/ }))
  await worker.page.getByText('But you may look at it.').waitFor()
  await worker.page
    .getByRole('link', { name: /new message/ })
    .first()
    .waitFor({ state: 'detached' })
  const own = await asPage<{ Email: string }>(worker.page, 'GetAccount')
  const theirs = await asPage<{ Email: string }>(requester.page, 'GetAccount')
  expect(await worker.page.getByRole('main').textContent()).not.toContain(theirs.Email)
  expect(await requester.page.getByRole('main').textContent()).not.toContain(own.Email)
  for (const { context } of [requester, worker]) await context.close()
})
