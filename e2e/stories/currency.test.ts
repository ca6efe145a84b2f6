import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse({ KEMPELEN_CURRENCY: 'EUR' })

test.each(ways)(
  'in a marketplace that counts in euro a German types amounts with a comma, and reads euro everywhere, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Birds', hand })
    await page.evaluate(() => localStorage.setItem('kempelen-language', 'de'))
    await page.goto('/requester/money')
    const amount = page.getByLabel('Betrag in EUR')
    for (const wrong of ['1.000,00', '12,345', 'zwölf']) {
      await hand.write(amount, wrong)
      await amount.press('Enter')
      await page.getByText('Ein Betrag wie 12,50: Ziffern, und höchstens zwei Stellen hinter „,“').waitFor()
    }
    await hand.write(amount, '12,50')
    await amount.press('Enter')
    await page.getByText('12,50 €').first().waitFor()

    await page.goto('/requester/batches/new')
    await hand.write(page.getByLabel('Zeilen, eine Tabelle oder JSON Lines'), 'Sie singt.\nSie beißt.')
    await hand.write(page.getByLabel('Vergütung je Aufgabe'), '0,25')
    await page.getByText('60,00 € pro Stunde').waitFor()
    const text = await page.getByRole('main').textContent()
    expect(text).toContain('€')
    expect(text).not.toMatch(/\$|USD|Dollar/)
    await hand.press(page.getByRole('button', { name: /veröffentlichen$/ }))
    await page.getByText(/von höchstens \d+,\d\d/).waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/\$|USD|Dollar/)
    await context.close()
  },
  90_000,
)
