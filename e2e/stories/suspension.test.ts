import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, isWithinWindow, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { operatorLink } from '../src/operator.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)(
  'who is suspended as Worker alone is suspended as a whole, and their Requester stands still with them, $way',
  async ({ way, hand, device }) => {
    const link = operatorLink(market)
    const owner = await aPerson(browser, market.url, device)
    await signUp(owner.page, 'requester', { name: `Olga ${way}`, hand })
    const { WorkerId } = await asPage<{ WorkerId: string }>(owner.page, 'RegisterWorker')

    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { name: `Ada ${way}`, hand })
    await page.goto(await link)
    await hand.press(page.getByRole('button', { name: 'Become the operator' }))
    await page.getByRole('link', { name: 'Operate this marketplace' }).waitFor()
    await asPage(page, 'SuspendPerson', { Id: WorkerId, Reason: 'SharedAccount', Notice: 'Two at one desk.' })

    await page.goto(`/operator/people/${WorkerId}`)
    await page.getByText('As Worker: no work is given to them.').waitFor()
    await page.getByRole('button', { name: 'Reinstate this Worker' }).waitFor()
    await hand.press(page.getByRole('button', { name: 'Suspend the whole account…' }))
    await hand.choose(page.getByLabel('Reason'), 'Fraud')
    await hand.write(page.getByLabel('What they are told'), 'Your lab publishes what it does not pay.')
    await hand.press(page.getByRole('button', { name: 'Suspend and tell them' }))
    await page.getByText('As a person: they neither work nor post.').waitFor()
    expect(await page.getByRole('button', { name: /^Suspend/ }).count()).toBe(0)
    expect(await isWithinWindow(page)).toBe(true)

    await hand.press(page.locator('dl').getByRole('link', { name: `Olga ${way}` }))
    await page.getByText('This Requester stands still with each of its Owners.').waitFor()
    await hand.write(page.getByLabel('Why it ends'), 'It has paid.')
    await hand.press(page.getByRole('button', { name: 'Reinstate this person' }))
    await page.getByText('Not suspended.').waitFor()
    expect(await isWithinWindow(page)).toBe(true)
    for (const one of [owner.context, context]) await one.close()
  },
  90_000,
)
