import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

/** A Requester in front of three answers to one HIT. */
async function beforeAnswers(page: Page, hand: Hand): Promise<string> {
  await signUp(page, 'requester', { name: 'Lab of Birds', hand })
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  for (const worker of market.workers.slice(0, 3)) await market.work(worker, HIT.HITId, { bird: 'robin' })
  await page.goto(`/requester/types/${HIT.HITTypeId}`)
  await hand.check(page.getByLabel('Select all results shown'))
  return HIT.HITTypeId
}

async function statusesOf(page: Page, HITTypeId: string): Promise<string[]> {
  type Listed = { Results: { AssignmentStatus: string }[] }
  const { Results } = await asPage<Listed>(page, 'ListResults', { HITTypeId })
  return Results.map(({ AssignmentStatus }) => AssignmentStatus)
}

async function reject(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Reject 3 assignments' }))
  const dialog = page.getByRole('dialog', { name: 'Reject' })
  await hand.write(dialog.getByLabel('Reason'), 'That is a wren.')
  await hand.press(dialog.getByRole('button', { name: 'Reject 3 assignments' }))
}

const submitted = ['Submitted', 'Submitted', 'Submitted']

test.each(ways)(
  'a mass rejection waits ten seconds with a countdown, is undone, and is sent once they have passed, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    const hitTypeId = await beforeAnswers(page, hand)
    const notice = page.getByRole('alert').filter({ hasText: 'Rejecting 3 assignments' })
    await reject(page, hand)
    await notice.waitFor()
    expect(Number(await notice.getByRole('timer').textContent())).toBeGreaterThan(5)
    await page.getByText('Being rejected').filter({ visible: true }).nth(2).waitFor()
    if (device.isMobile) await hand.press(notice.getByRole('button', { name: 'Undo' }))
    else await page.keyboard.press('Control+z')
    await page.getByText('Undone: nothing was sent.').waitFor()
    await notice.waitFor({ state: 'detached' })
    await new Promise((resolve) => setTimeout(resolve, 11_000))
    expect(await statusesOf(page, hitTypeId)).toEqual(submitted)

    await hand.check(page.getByLabel('Select all results shown'))
    await reject(page, hand)
    // Elsewhere in the room it goes on waiting, and is sent.
    await visit(page, hand, '/requester/money')
    await notice.getByRole('button', { name: 'Undo' }).waitFor()
    await page.getByText('3 assignments rejected.').waitFor()
    expect(await statusesOf(page, hitTypeId)).toEqual(['Rejected', 'Rejected', 'Rejected'])
    await context.close()
  },
  90_000,
)

test.each(ways)(
  'the browser asks before a page is left on which something waits, and what was left is not done, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    const hitTypeId = await beforeAnswers(page, hand)
    await hand.press(page.getByRole('button', { name: 'Approve 3 assignments' }))
    await page.getByText('Approving 3 assignments').waitFor()
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept()
      return dialog.type()
    })
    await page.goto('/requester/money')
    expect(await asked).toBe('beforeunload')
    await new Promise((resolve) => setTimeout(resolve, 11_000))
    expect(await statusesOf(page, hitTypeId)).toEqual(submitted)
    await page.goto(`/requester/types/${hitTypeId}`)
    await hand.check(page.getByLabel('Select all results shown'))
    await hand.press(page.getByRole('button', { name: 'Approve 3 assignments' }))
    await hand.press(page.getByRole('button', { name: 'Do it now' }))
    await page.getByText('3 assignments approved.').waitFor()
    await context.close()
  },
  90_000,
)

test.each(ways)(
  'a bonus that is refused for want of balance is opened again as it was typed, for those left without, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    const hitTypeId = await beforeAnswers(page, hand)
    await hand.press(page.getByRole('button', { name: 'Send bonuses…' }))
    const dialog = page.getByRole('dialog', { name: 'Send a bonus' })
    // Two of three are covered by what is left of 20.
    await hand.write(dialog.getByLabel('Amount in USD'), '8')
    await hand.write(dialog.getByLabel('Reason'), 'You knew the song, too.')
    await hand.press(dialog.getByRole('button', { name: 'Send 3 bonuses' }))
    await hand.press(page.getByRole('button', { name: 'Do it now' }))
    const notice = page.getByRole('alert').filter({ hasText: 'Sending 3 bonuses' })
    await notice.getByRole('button', { name: 'Open again' }).waitFor()
    await asPage(page, 'Deposit', { Amount: '20' })

    // Elsewhere in the room it is at hand as well.
    await visit(page, hand, '/requester/money')
    await hand.press(notice.getByRole('button', { name: 'Open again' }))
    expect(await dialog.getByLabel('Amount in USD').inputValue()).toBe('8')
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('You knew the song, too.')
    await hand.press(dialog.getByRole('button', { name: 'Send the bonus' }))
    await notice.waitFor({ state: 'detached' })
    await hand.press(page.getByRole('button', { name: 'Do it now' }))
    await page.getByText('Bonus sent.').waitFor()
    const { Results } = await asPage<{ Results: { Bonus: string }[] }>(page, 'ListResults', { HITTypeId: hitTypeId })
    expect(Results.map(({ Bonus }) => Bonus)).toEqual(['8.00', '8.00', '8.00'])
    await context.close()
  },
  90_000,
)

test.each(ways)(
  'what was refused of a mass rejection is opened again with the reason that was typed, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    const hitTypeId = await beforeAnswers(page, hand)
    await reject(page, hand)
    type Listed = { Results: { AssignmentId: string }[] }
    const { Results } = await asPage<Listed>(page, 'ListResults', { HITTypeId: hitTypeId })
    // Somebody else approves one of them meanwhile.
    await asPage(page, 'ApproveAssignment', { AssignmentId: Results[1]!.AssignmentId })
    await hand.press(page.getByRole('button', { name: 'Do it now' }))
    const notice = page.getByRole('alert').filter({ hasText: '2 of 3 are decided.' })
    await hand.press(notice.getByRole('button', { name: 'Open again' }))
    const dialog = page.getByRole('dialog', { name: 'Reject' })
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('That is a wren.')
    await hand.press(dialog.getByRole('button', { name: 'Cancel' }))
    await dialog.waitFor({ state: 'hidden' })
    await notice.getByRole('button', { name: 'Open again' }).waitFor()
    expect(await statusesOf(page, hitTypeId)).toEqual(['Rejected', 'Approved', 'Rejected'])
    await context.close()
  },
  90_000,
)
