import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aBatchInReview } from '../src/batch.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { type Way, ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)('a reviewer finds what is in doubt, decides it, and the verdict is the label, $way', async (way) => {
  const { hand, device } = way
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'worker', { hand })
  const links = page.getByRole('navigation').getByRole('link', { name: 'Reviews' }).filter({ visible: true })
  expect(await links.count()).toBe(0)
  const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
  const { batchId } = await aBatchInReview(market, WorkerId)
  await page.reload()
  await hand.press(links.first())
  await page.getByText('2 items in doubt').waitFor()
  const task = page.frameLocator('iframe').getByText(/^It (purrs|barks)\.$/)
  const isCat = (await task.textContent()) === 'It purrs.'
  // The first by its digit, with a comment; what it was is known, the order of items is not.
  await choose(page, way, isCat ? 'cat' : 'dog')
  await hand.write(page.getByLabel('Comment (optional)'), 'Nobody else does so.')
  await hand.press(page.getByRole('button', { name: 'Give the verdict' }))
  await page.getByText('1 item in doubt').waitFor()
  await page
    .frameLocator('iframe')
    .getByText(isCat ? 'It barks.' : 'It purrs.')
    .waitFor()
  await choose(page, way, isCat ? 'dog' : 'cat')
  await hand.check(page.getByLabel('Make it a known answer'))
  await hand.press(page.getByRole('button', { name: 'Give the verdict' }))
  await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor()

  type Listed = { Labels: { Label?: string; Source?: string; Verdict?: { Label: string; Comment?: string } }[] }
  const { Labels } = await market.rest<Listed>(market.requester.Token, 'GetBatchLabels', { BatchId: batchId })
  expect(Labels.slice(0, 2).map(({ Label, Source }) => [Label, Source])).toEqual([
    ['cat', 'Reviewer'],
    ['dog', 'Reviewer'],
  ])
  expect(Labels[isCat ? 0 : 1]!.Verdict).toMatchObject({ Comment: 'Nobody else does so.' })
  await context.close()
})

/** Chooses a label: by its digit, or by its line on a phone. */
async function choose(page: Page, { hand, device }: Way, label: 'cat' | 'dog'): Promise<void> {
  const line = page.getByRole('radio', { name: new RegExp(`^${label}`) })
  if (device.isMobile) await hand.check(line)
  else await page.keyboard.press(label === 'cat' ? '1' : '2')
  expect(await line.isChecked()).toBe(true)
}
