import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, isWithinWindow, signUp } from '../src/browser.ts'
import { touch as hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const { device } = ways.find(({ hand: one }) => one === hand)!

test('on a phone each result is a card that a finger selects beside its box and opens elsewhere, and nothing scrolls sideways', async () => {
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'requester', { name: 'Lab of Birds', hand })
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"><textarea name="why"></textarea></form>'),
  })
  const why = 'It sang from the top of the hedge, louder than anything of its size should. '.repeat(5)
  for (const worker of market.workers.slice(0, 3)) await market.work(worker, HIT.HITId, { bird: 'wren', why })
  await page.goto(`/requester/types/${HIT.HITTypeId}`)

  const card = page.getByRole('row').filter({ hasText: 'wren' }).nth(1)
  const box = card.getByRole('checkbox')
  await box.waitFor()
  const table = page.getByRole('table', { name: 'Results' })
  expect(await table.evaluate(({ parentElement: frame }) => frame!.scrollWidth <= frame!.clientWidth)).toBe(true)
  expect(await isWithinWindow(page)).toBe(true)
  const named = (cell: Element) => getComputedStyle(cell, '::before').content
  expect(await card.getByRole('cell').nth(2).evaluate(named)).toBe('"bird "')

  await card.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await box.boundingBox())!
  await page.touchscreen.tap(x + width + 8, y + height + 8)
  expect(await box.isChecked()).toBe(true)
  await page.getByText('1 result selected').waitFor()
  await hand.point(card)
  await page.getByRole('dialog', { name: 'Result' }).waitFor()
  expect(await card.getAttribute('data-active')).toBe('true')
  await context.close()
})
