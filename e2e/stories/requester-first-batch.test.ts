import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { Steps } from '../src/steps.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

const rows = ['review,id', '"It sings, and well.",1', 'It bites.,2']
const answerTo = (row: string) => (row.includes('sings') ? 'Positive' : 'Negative')

/** Two seeded Workers answer whatever the batch has, through the API. */
async function answerAll(code: string): Promise<void> {
  for (const worker of market.workers.slice(0, 2)) {
    const { HITGroupId } = await market.rest<{ HITGroupId: string }>(worker.Token, 'JoinByInvitation', { Code: code })
    for (let left = 2; left > 0; ) {
      const accepted = await market
        .rest<{ Assignment: { AssignmentId: string }; Task: { URL: string } }>(worker.Token, 'AcceptAssignment', {
          HITGroupId,
        })
        .catch(() => undefined)
      // The HITs of a batch are made in the background.
      if (!accepted) {
        await new Promise((resolve) => setTimeout(resolve, 300))
        continue
      }
      const page = await (await fetch(accepted.Task.URL)).text()
      const taskAnswers = JSON.stringify([{ sentiment: { label: answerTo(page) } }])
      const { AssignmentId } = accepted.Assignment
      await market.rest(worker.Token, 'SubmitAssignment', { AssignmentId, Fields: { taskAnswers } })
      left--
    }
  }
}

async function publish(page: Page, hand: Hand, steps: Steps): Promise<string> {
  await steps.press(page.getByRole('link', { name: 'Publish a first batch' }))
  await steps.check(page.getByRole('radio', { name: 'A page', exact: true }))
  await hand.choose(page.getByLabel('Begin with a page of the gallery'), 'sentiment')
  const file = { name: 'birds.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
  await hand.upload(page.getByRole('button', { name: 'Choose a file' }).first(), file)
  await page.getByText('2 rows of review, id from birds.csv').waitFor()
  // Two columns, and neither is called text: the page is told that it cannot be filled.
  await page.getByText('No column stands for text.').waitFor()
  await hand.choose(page.getByLabel('text', { exact: true }), 'review')
  const task = page.frameLocator('iframe')
  await task.getByText('It sings, and well.').waitFor()
  await steps.press(page.getByRole('button', { name: 'Next row' }))
  await task.getByText('It bites.').waitFor()
  await steps.fill('people', { 'People a row': '2' })
  await steps.press(page.getByRole('button', { name: /^Deposit .* and publish$/ }))
  await page.getByRole('heading', { name: 'birds', exact: true }).waitFor()
  return new URL(page.url()).searchParams.get('invite')!
}

test.each(ways)('A first batch from CSV to reviewed and downloaded labels, $way', async ({ hand, device }) => {
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'requester', { name: 'Lab of Birds', hand })
  const steps = new Steps(page, hand)
  const code = await publish(page, hand, steps)
  expect(steps.taken.length).toBeLessThanOrEqual(12)
  await answerAll(code)
  await page.getByText('2 finished').waitFor()

  await hand.press(page.getByRole('link', { name: 'See the answers one by one' }))
  if (device.isMobile) await hand.press(page.locator('summary', { hasText: /^\d+ answers/ }))
  const charts = page.getByRole('region', { name: 'sentiment.label' })
  await hand.press(charts.getByRole('button', { name: /^Positive 2/ }))
  await page.waitForURL(/value=Positive/)
  await page.getByRole('table', { name: 'Results' }).getByRole('row').nth(2).waitFor()
  expect(await page.getByRole('table', { name: 'Results' }).getByRole('row').count()).toBe(3)
  await hand.point(page.getByRole('table', { name: 'Results' }).getByRole('row').nth(1))
  const seen = page.frameLocator('iframe[title="The task as the Worker saw it"]')
  await seen.getByText('It sings, and well.').waitFor()
  await expect.poll(() => seen.getByRole('radio', { name: 'Positive' }).isChecked()).toBe(true)
  const close = page.getByRole('button', { name: 'Close' })
  if (await close.isVisible()) await hand.press(close)
  await hand.press(page.getByRole('button', { name: 'Show more than sentiment.label: Positive' }))
  await hand.check(page.getByLabel('Select all results shown'))
  await hand.press(page.getByRole('button', { name: 'Approve 4 assignments' }))
  await doNow(page, hand)
  await page.getByText('4 assignments approved.').waitFor()

  await page.goBack()
  const href = await page.getByRole('link', { name: 'JSON Lines' }).getAttribute('href')
  const labels = await (await page.request.get(href!)).text()
  const found = labels
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(found.map(({ Label }) => Label)).toEqual(['Positive', 'Negative'])
  await context.close()
})
