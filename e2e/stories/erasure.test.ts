import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)(
  'a Worker says something about themselves, fetches all data, and erases the account, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { name: 'Erna Erased', hand })
    const { Email } = await asPage<{ Email: string }>(page, 'GetAccount')

    await page.goto('/worker/about-me')
    await hand.choose(page.getByLabel('Which hand do you write with?'), 'Left')
    const question = page.locator('form').filter({ hasText: 'Which hand do you write with?' })
    await hand.press(question.getByRole('button', { name: 'Save' }))
    await question.getByText(/Left, said/).waitFor()

    await page.goto('/account')
    const download = page.waitForEvent('download')
    await hand.press(page.getByRole('button', { name: 'Fetch my data' }))
    const file = readFileSync(await (await download).path())
    expect(file.subarray(0, 2).toString()).toBe('PK')
    await hand.press(page.getByRole('button', { name: 'Fetch my data' }))
    await page.getByText(/within the last hour/).waitFor()

    await hand.press(page.getByRole('button', { name: 'Erase my account…' }))
    await page.getByText(/belong to their Requesters, free text included/).waitFor()
    const form = page.locator('form').filter({ hasText: 'Type ERASE to go on' })
    await hand.write(form.getByLabel('Your password'), 'correct horse battery')
    expect(await form.getByRole('button', { name: 'Erase my account' }).isDisabled()).toBe(true)
    await hand.write(form.getByLabel('Type ERASE to go on'), 'ERASE')
    await hand.press(form.getByRole('button', { name: 'Erase my account' }))
    await page.waitForURL(`${market.url}/`)
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()

    await page.goto('/sign-in')
    await hand.write(page.getByLabel('E-mail'), Email)
    await hand.write(page.getByLabel('Password', { exact: true }), 'correct horse battery')
    await hand.press(page.getByRole('button', { name: 'Sign in', exact: true }))
    await page
      .getByRole('alert')
      .getByText(/Invalid email or password/)
      .waitFor()
    await context.close()
  },
)
