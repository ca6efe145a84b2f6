import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'

let market: Marketplace
let browser: Browser
beforeAll(async () => {
  market = await startMarketplace({ KEMPELEN_CURRENCY: 'EUR' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

test('in a marketplace that counts in euro a German types amounts with a comma, and reads euro everywhere', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', { name: 'Lab of Birds' })
  await page.evaluate(() => localStorage.setItem('kempelen-language', 'de'))
  await page.goto('/requester/money')
  const amount = page.getByLabel('Betrag in EUR')
  for (const wrong of ['1.000,00', '12,345', 'zwölf']) {
    await amount.fill(wrong)
    await amount.press('Enter')
    await page.getByText('Ein Betrag wie 12,50: Ziffern, und höchstens zwei Stellen hinter „,“').waitFor()
  }
  await amount.fill('12,50')
  await amount.press('Enter')
  await page.getByText('12,50 €').first().waitFor()

  await page.goto('/requester/batches/new')
  await page.getByLabel('Zeilen, eine Tabelle oder JSON Lines').fill('Sie singt.\nSie beißt.')
  await page.getByLabel('Vergütung je Aufgabe').fill('0,25')
  await page.getByText('60,00 € pro Stunde').waitFor()
  const text = await page.getByRole('main').textContent()
  expect(text).toContain('€')
  expect(text).not.toMatch(/\$|USD|Dollar/)
  await page.getByRole('button', { name: /veröffentlichen$/ }).click()
  await page.getByText(/von höchstens \d+,\d\d/).waitFor()
  expect(await page.getByRole('main').textContent()).not.toMatch(/\$|USD|Dollar/)
  await context.close()
}, 90_000)
