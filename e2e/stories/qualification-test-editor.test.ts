import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { type Way, ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

/** A choice between two, the first of which is right. */
async function ask(page: Page, hand: Hand, number: number, words: string, choices: [string, string]): Promise<void> {
  await hand.write(page.getByLabel(`Words of question ${number}`), words)
  for (const [at, choice] of choices.entries())
    await hand.write(page.getByLabel(`Choice ${at + 1} of question ${number}`, { exact: true }), choice)
}

/** A person takes the test; gives their WorkerId. */
async function takeTest(typeId: string, { hand, device }: Way): Promise<string> {
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'worker', { hand })
  const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
  await page.goto(`/worker/qualifications/${typeId}`)
  await hand.press(page.getByRole('button', { name: 'Begin the test' }))
  const frame = page.frameLocator('iframe')
  await hand.check(frame.getByLabel('Troglodytes'))
  await hand.check(frame.getByLabel('Blue & white'))
  await hand.press(frame.getByRole('button', { name: 'Submit' }))
  await page.locator('dd', { hasText: /^50$/ }).waitFor()
  await context.close()
  return WorkerId
}

test.each(ways)('A test is written without XML, taken, and edited again, $way', async (way) => {
  const { hand, device } = way
  const { context, page } = await aPerson(browser, market.url, device)
  await signUp(page, 'requester', { name: 'Lab of Birds', hand })
  const name = `Small birds ${way.way}`
  await page.goto('/requester/qualifications')
  await hand.press(page.getByRole('link', { name: 'New qualification type' }))
  await hand.write(page.getByLabel('Name', { exact: true }), name)
  await hand.write(page.getByLabel('Description'), 'Tells small birds apart.')
  await hand.check(page.getByRole('radio', { name: 'By a test', exact: true }))
  await ask(page, hand, 1, 'Which is a wren?', ['Troglodytes', 'Parus'])
  await hand.press(page.getByRole('button', { name: 'Add a question' }))
  await ask(page, hand, 2, 'What colours has a <blue tit>?', ['Blue & yellow', 'Blue & white'])
  await page.getByText('At most 2 points').waitFor()
  const preview = page.frameLocator('iframe')
  await preview.getByText('What colours has a <blue tit>?').waitFor()
  await hand.press(page.getByRole('button', { name: 'Make the qualification type' }))
  await page.getByRole('heading', { name }).waitFor()
  const typeId = new URL(page.url()).pathname.split('/').at(-1)!

  expect(await page.getByLabel('Words of question 2').inputValue()).toBe('What colours has a <blue tit>?')
  expect(await page.getByLabel('Choice 2 of question 2', { exact: true }).inputValue()).toBe('Blue & white')
  expect(await page.getByLabel('Points for choice 1 of question 1').inputValue()).toBe('1')
  const workerId = await takeTest(typeId, way)
  await page.reload()
  const holders = page.getByRole('table', { name: 'Who has it' })
  await holders.getByText('50', { exact: true }).waitFor()

  await hand.write(page.getByLabel('Points for choice 1 of question 1'), '3')
  await hand.press(page.getByRole('button', { name: 'Change the qualification type' }))
  await page.getByText('The qualification type is changed.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Points for choice 1 of question 1').inputValue()).toBe('3')

  await hand.write(page.getByLabel('Worker id'), workerId)
  await hand.write(page.getByLabel('Value to grant'), '77')
  await hand.press(page.getByRole('button', { name: 'Grant or change it' }))
  await holders.getByText('77', { exact: true }).waitFor()
  await hand.press(page.getByRole('button', { name: `Revoke it from ${workerId}` }))
  await doNow(page, hand)
  await page.getByText('Nobody yet.').waitFor()
  await context.close()
})
