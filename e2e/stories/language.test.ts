import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)
await post(program, htmlQuestion('<form><button>Send</button></form>'), { Reward: '1.50', MaxAssignments: 2 })

const languageOf = (page: Page) => page.locator('html').getAttribute('lang')

test.each(ways)(
  'a Worker switches to German, reads pages and amounts in it, and stays there after a reload, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await page.getByText('$1.50').first().waitFor()
    expect(await languageOf(page)).toBe('en')
    await hand.choose(page.getByLabel('Language'), 'Deutsch')
    await page.getByRole('heading', { name: 'Arbeit finden' }).waitFor()
    await page
      .getByText(/^1,50\s\$$/)
      .first()
      .waitFor()
    await page.getByText('noch 1 HIT').first().waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Arbeit finden' }).waitFor()
    expect(await languageOf(page)).toBe('de')
    await page.goto('/account')
    await hand.choose(page.getByLabel('Zeitzone'), 'Pacific/Auckland')
    await hand.press(page.getByRole('button', { name: 'Die Zeitzone ändern' }))
    await hand.check(page.getByRole('radio', { name: 'English' }))
    await page.getByLabel('Time zone').waitFor()
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Pacific/Auckland')
    await context.close()
  },
)

test.each(ways)(
  'a German reads in German what work asks for, and finds it by its German name, $way',
  async ({ way, hand, device }) => {
    const isAsked = (QualificationTypeId: string, Comparator: 'GreaterThanOrEqualTo' | 'In', values: object) => ({
      ...{ QualificationTypeId, Comparator, ...values },
    })
    await post(program, htmlQuestion('<form><button>Send</button></form>'), {
      Title: `For those who are known ${way}`,
      QualificationRequirements: [
        isAsked('00000000000000000040', 'GreaterThanOrEqualTo', { IntegerValues: [7] }),
        isAsked('00000000000000000071', 'In', { LocaleValues: [{ Country: 'AT' }, { Country: 'DE' }] }),
      ],
    })
    const worker = await aPerson(browser, market.url, device)
    await signUp(worker.page, 'worker', { hand })
    await worker.page.evaluate(() => localStorage.setItem('kempelen-language', 'de'))
    await worker.page.goto('/worker')
    await hand.write(worker.page.getByLabel('Suche', { exact: true }), way)
    await worker.page.waitForURL('**q=**')
    await hand.press(worker.page.locator('summary', { hasText: 'verlangt etwas' }))
    const missing = worker.page.locator('details li li')
    await missing.getByText('Zahl genehmigter HITs: verlangt wird mindestens 7. Ihr Wert ist 0.').waitFor()
    await missing.getByText('Wohnort: verlangt wird eines von Österreich, Deutschland.').waitFor()
    expect((await missing.allInnerTexts()).join(' ')).not.toMatch(/must|Yours|profile|Location|\bapproved/)
    await worker.page.goto('/worker/qualifications')
    await worker.page.getByText('Genehmigungsquote (%)').waitFor()
    await worker.page.getByText('Der Anteil der geprüften Assignments, die genehmigt wurden.').waitFor()
    await worker.context.close()

    const requester = await aPerson(browser, market.url, device)
    await signUp(requester.page, 'requester', { name: 'Vogelwarte', hand })
    await requester.page.evaluate(() => localStorage.setItem('kempelen-language', 'de'))
    await requester.page.goto('/requester/batches/new')
    await requester.page.frameLocator('iframe').getByRole('button').first().waitFor()
    await hand.press(requester.page.getByRole('button', { name: /^Menschen/ }))
    await hand.write(requester.page.getByLabel('Eine Qualifikation verlangen (freiwillig)'), 'wohn')
    await hand.press(requester.page.getByRole('button', { name: 'Wohnort' }))
    await requester.page.getByRole('group', { name: 'Wohnort' }).waitFor()
    await requester.context.close()
  },
  90_000,
)

test('a browser that asks for German gets it unasked, one that asks for what there is not gets English', async () => {
  for (const [locale, title] of [
    ['de-AT', 'Anmelden'],
    ['eo', 'Sign in'],
  ] as const) {
    const { context, page } = await aPerson(browser, market.url, { locale })
    await page.goto('/sign-in')
    await page.getByRole('heading', { name: title }).waitFor()
    await context.close()
  }
})

test('words of any length stay within a phone of 390 pixels', async () => {
  const { context, page } = await aPerson(browser, market.url, {
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
  })
  for (const path of ['/', '/sign-in', '/sign-up', '/docs/errors']) {
    await page.goto(path)
    await page.getByRole('heading').first().waitFor()
    await page.evaluate(lengthenWords)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
  await context.close()
})

/** Every second word of the page's content becomes half as long again, which few translations do. */
function lengthenWords() {
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('code, pre, .mono'))
      node.textContent = (node.textContent ?? '').replace(
        /(\p{L}{4,})(\s+\S+)/gu,
        (_, word, rest) => `${word}${word.slice(-word.length / 2)}${rest}`,
      )
}
