import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)(
  'the parts of a new batch open in turn, and keep what was filled in while they are folded, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Birds', hand })
    await asPage(page, 'Deposit', { Amount: '20' })
    await page.goto('/requester/batches/new')
    await page.frameLocator('iframe').getByText('The tea was cold, but the view made up for it.').waitFor()
    const people = page.getByRole('button', { name: /^People/ })
    expect(await people.getAttribute('aria-expanded')).toBe('false')
    await people.getByText('Who has the link, 3 answers a row').waitFor()
    expect(await page.getByLabel('People a row').isVisible()).toBe(false)

    await hand.press(people)
    await hand.write(page.getByLabel('People a row'), '2')
    await hand.press(people)
    await people.getByText('Who has the link, 2 answers a row').waitFor()
    await hand.press(people)
    expect(await page.getByLabel('People a row').inputValue()).toBe('2')
    await page.getByText('How long it takes is not known').waitFor({ state: 'detached' })

    await hand.write(page.getByLabel('Lines, a table or JSON Lines'), 'It sings.\nIt bites.')
    await page.getByText('How long it takes is not known: it hangs on whom you ask.').waitFor()
    await hand.press(page.getByText('Quality', { exact: true }))
    // A task that is new has no reviewers yet.
    expect(await page.getByLabel('Send rows that stay in doubt to reviewers').isDisabled()).toBe(true)
    await hand.write(page.getByLabel('Least accuracy, in percent'), '120')
    await hand.press(page.getByRole('button', { name: /^Task/ }))
    await hand.press(people)
    await hand.press(page.getByRole('button', { name: 'Publish 2 rows' }))
    // What is wrong stands in a part that was folded: it opens.
    await page.getByText('From 50 to 99.9').waitFor()
    await hand.write(page.getByLabel('Least accuracy, in percent'), '80')
    await hand.press(page.getByRole('button', { name: 'Publish 2 rows' }))
    await page.getByText('2 at work').waitFor()

    const { Projects } = await asPage<{ Projects: { ProjectId: string }[] }>(page, 'ListProjects', {})
    const { ProjectId } = Projects[0]!
    await asPage(page, 'AddProjectReviewer', { ProjectId, WorkerId: market.workers[0]!.WorkerId })
    await page.goto(`/requester/batches/new?project=${ProjectId}`)
    await hand.write(page.getByLabel('Lines, a table or JSON Lines'), 'It swims.')
    await hand.press(page.getByText('Quality', { exact: true }))
    await hand.check(page.getByLabel('Send rows that stay in doubt to reviewers'))
    await hand.write(page.getByLabel('Audited, in percent'), '10')
    await hand.press(page.getByRole('button', { name: 'Publish 1 row' }))
    await page.getByText('rows that stay in doubt go to reviewers').waitFor()
    await page.getByText('10 % of the rows are drawn for an audit').waitFor()
    await context.close()
  },
  120_000,
)

test.each(ways)(
  'a page opens its next part by itself once rows fit the one before, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Fish', hand })
    await page.goto('/requester/batches/new')
    const people = page.getByRole('button', { name: /^People/ })
    await people.waitFor()
    await hand.write(page.getByLabel('Lines, a table or JSON Lines'), 'It swims.')
    await page.getByLabel('People a row').waitFor()
    expect(await people.getAttribute('aria-expanded')).toBe('true')
    await context.close()
  },
  60_000,
)
