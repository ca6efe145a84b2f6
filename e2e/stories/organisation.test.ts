import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

/** A HIT of the page's Requester that a Worker has answered. */
async function anAnsweredHIT(page: Page): Promise<{ HITId: string; HITTypeId: string }> {
  await asPage(page, 'Deposit', { Amount: '20' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    Title: 'Which bird is this?',
    Description: 'One picture, one name.',
    Reward: '0.25',
    AssignmentDurationInSeconds: 600,
    LifetimeInSeconds: 86_400,
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  await market.work(market.workers[0]!, HIT.HITId, { bird: 'wren' })
  return HIT
}

/** Makes an invitation on the Members page; gives its address. */
async function invite(page: Page, hand: Hand): Promise<string> {
  await visit(page, hand, '/requester/members')
  await hand.choose(page.getByLabel('Role', { exact: true }), 'Reviewer')
  await hand.press(page.getByRole('button', { name: 'Make an invitation' }))
  return (await page.getByRole('region', { name: 'The invitation' }).locator('pre').textContent())!
}

let reviewers = 0
/** Follows an invitation as somebody who is new here. */
async function accept(page: Page, hand: Hand, address: string): Promise<void> {
  await page.goto(address)
  await page.getByText('Reviewer').first().waitFor()
  await hand.write(page.getByLabel('Name'), 'Rita Reviewer')
  await hand.write(page.getByLabel('E-mail'), `rita-${++reviewers}@example.org`)
  await hand.write(page.getByLabel('Password', { exact: true }), 'correct horse battery')
  await hand.press(page.getByRole('button', { name: 'Sign up and start' }))
  await page.waitForURL('**/requester')
}

/** Goes where it takes a Manager, and reads who can help. */
async function isRefusedPublishing(page: Page): Promise<void> {
  await page.goto('/requester/batches/new')
  await page
    .getByText('This takes the role Manager. An Owner of this Requester can grant it under Members.')
    .first()
    .waitFor()
}

test.each(ways)(
  'an Owner invites a Reviewer, who reviews and cannot publish, and the activity names both, $way',
  async ({ hand, device }) => {
    const owner = await aPerson(browser, market.url, device)
    await signUp(owner.page, 'requester', { name: 'Lab of Birds', hand })
    const hit = await anAnsweredHIT(owner.page)
    const address = await invite(owner.page, hand)

    const reviewer = await aPerson(browser, market.url, device)
    await accept(reviewer.page, hand, address)
    await reviewer.page.getByRole('heading', { name: 'Lab of Birds' }).waitFor()
    await reviewer.page.getByRole('link', { name: '1 assignment' }).waitFor()
    await reviewer.page.goto(`/requester/types/${hit.HITTypeId}`)
    await hand.point(reviewer.page.getByRole('row').filter({ hasText: 'wren' }).first())
    const approved = reviewer.page.waitForResponse((response) => response.url().endsWith('/v1/ReviewAssignments'))
    await hand.press(reviewer.page.getByRole('button', { name: /^Approve/ }).first())
    await doNow(reviewer.page, hand)
    expect((await approved).status()).toBe(200)
    await isRefusedPublishing(reviewer.page)
    await reviewer.page.goto(address)
    await reviewer.page.getByRole('heading', { name: 'This invitation leads nowhere' }).waitFor()

    await owner.page.goto('/requester')
    await visit(owner.page, hand, '/requester/activity')
    const events = owner.page.getByRole('main').getByRole('listitem')
    await events.filter({ hasText: 'Rita Reviewer approved an assignment' }).waitFor()
    await events.filter({ hasText: 'Rita Reviewer joined' }).waitFor()
    await events.filter({ hasText: 'Lab of Birds published a HIT' }).waitFor()

    await visit(owner.page, hand, '/requester/members')
    await hand.press(owner.page.getByRole('button', { name: 'Remove Rita Reviewer' }))
    await hand.press(owner.page.getByRole('button', { name: 'Remove this member' }))
    await doNow(owner.page, hand)
    await owner.page.getByRole('button', { name: 'Remove Rita Reviewer' }).waitFor({ state: 'detached' })
    await reviewer.page.goto('/requester')
    await reviewer.page.getByRole('link', { name: '1 assignment' }).waitFor({ state: 'detached' })
    expect(await asPage(reviewer.page, 'ListHITs')).toMatchObject({ Code: 'AccessDeniedException' })
    for (const { context } of [owner, reviewer]) await context.close()
  },
)
