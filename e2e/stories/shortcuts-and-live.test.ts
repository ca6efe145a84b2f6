import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { keyboard } from '../src/keyboard.ts'
import { htmlQuestion } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)(
  'what happens elsewhere shows on open pages, in every tab, without a reload, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'A Watcher', hand })
    await asPage(page, 'Deposit', { Amount: '20.00' })
    const { HIT } = await asPage<{ HIT: { HITId: string } }>(page, 'CreateHIT', {
      ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
      ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
      Question: htmlQuestion('<form><input name="bird"></form>'),
    })
    await page.goto('/requester')
    const toReview = (number: number) => `${number} assignment${number === 1 ? '' : 's'}`
    await page.getByRole('link', { name: toReview(0) }).waitFor()
    const other = await context.newPage()
    await other.goto('/requester')
    await other.getByRole('link', { name: toReview(0) }).waitFor()

    await market.work(market.workers[0]!, HIT.HITId, { bird: 'jay' })
    await other.getByRole('link', { name: toReview(1) }).waitFor({ timeout: 8000 })
    // The tab in the background asks once it is looked at.
    await page.bringToFront()
    await page.getByRole('link', { name: toReview(1) }).waitFor({ timeout: 8000 })

    // The tab that had the line goes; the other one takes it over.
    await page.close()
    await market.work(market.workers[1]!, HIT.HITId, { bird: 'crow' })
    await other.getByRole('link', { name: toReview(2) }).waitFor({ timeout: 15_000 })
    await context.close()
  },
)

test('any page, and whatever an id names, is a few keys away; and `?` tells the keys', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', { name: 'A Typist', hand: keyboard })
  await asPage(page, 'Deposit', { Amount: '20.00' })
  const { HIT } = await asPage<{ HIT: { HITId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which tree is this?', Description: 'One picture, one name.', Reward: '0.25' },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="tree"></form>'),
  })
  const go = async (text: string, found: string) => {
    await page.keyboard.press('Control+k')
    const search = page.getByPlaceholder('Go to a page, or paste an id')
    await keyboard.write(search, text)
    await page.getByRole('dialog').getByText(found, { exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await search.waitFor({ state: 'detached' })
  }
  await go('mon', 'Money')
  await page.waitForURL('**/requester/money')
  await go(HIT.HITId, `Open what ${HIT.HITId} names`)
  await page.waitForURL(`**/requester/hits/${HIT.HITId}`)

  await page.getByRole('heading', { name: 'Which tree is this?' }).waitFor()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Shortcuts on this page' })
  await keys.getByText('Go to a page, or to what an id names').waitFor()
  await page.keyboard.press('Escape')
  await keys.waitFor({ state: 'hidden' })
  const title = page.getByRole('heading', { level: 1 })
  expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true)
  // Where a letter is written it is a letter.
  await page.goto('/requester/money')
  await keyboard.point(page.getByLabel('Amount').first())
  await page.keyboard.press('?')
  expect(await keys.isVisible()).toBe(false)
  await context.close()
})
