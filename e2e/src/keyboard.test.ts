import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { comeNearer, keyboard } from './keyboard.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

test.each([
  ['what only a pointer can press', '<div id="it" onclick="">Press</div>'],
  ['what is taken out of the order', '<button id="it" tabindex="-1">Press</button>'],
  ['what is out of use', '<button id="it" disabled>Press</button>'],
  ['what says that it is out of use', '<button id="it" aria-disabled="true">Press</button>'],
  ['what is hidden', '<button id="it" style="visibility: hidden">Press</button>'],
  ['what lies behind a dialog', '<button id="it">Press</button><div role="dialog" aria-modal="true">Wait</div>'],
  ['a choice of a group without a stop', '<div role="radiogroup"><b id="it" role="radio" tabindex="-1">A</b></div>'],
])('%s is out of reach', async (_what, html) => {
  await page.setContent(html)
  expect(await page.locator('#it').evaluate(comeNearer)).toBe('not yet')
})

test('a button is pressed, a field is written anew, and a box is checked', async () => {
  await page.setContent(`<button onclick="this.textContent = 'Pressed'">Press</button>
    <label>Name <input value="before"></label><label><input type="checkbox"> Sure</label>`)
  await keyboard.press(page.getByRole('button'))
  await page.getByText('Pressed').waitFor()
  await keyboard.write(page.getByLabel('Name'), 'after')
  expect(await page.getByLabel('Name').inputValue()).toBe('after')
  await keyboard.check(page.getByLabel('Sure'))
  expect(await page.getByLabel('Sure').isChecked()).toBe(true)
})

test('a choice is taken and an option chosen among many, by arrows and letters', async () => {
  const radio = (name: string) => `<label><input type="radio" name="size"> ${name}</label>`
  const words = ['', 'Austria', 'Australia', 'Aruba', 'Bhutan'].map((word) => `<option>${word}</option>`)
  await page.setContent(`<form>${['Small', 'Middle', 'Large'].map(radio).join('')}</form>
    <label>Country <select>${words.join('')}</select></label>`)
  for (const name of ['Large', 'Small']) {
    await keyboard.check(page.getByLabel(name))
    expect(await page.getByLabel(name).isChecked()).toBe(true)
  }
  for (const country of ['Australia', 'Bhutan', 'Austria', 'Austria']) {
    await keyboard.choose(page.getByLabel('Country'), country)
    expect(await page.getByLabel('Country').inputValue()).toBe(country)
  }
})
