import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import { openHouse } from '../src/house.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

test.each(ways)(
  'a file, known answers and too small a reward: what is wrong stands beside its field, and one click mends the reward, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Birds', hand })
    await page.goto('/requester/batches')
    await hand.press(page.getByRole('link', { name: 'New batch' }))
    const rows = page.getByRole('region', { name: 'Rows' })
    const file = (lines: string[]) => ({
      name: 'birds.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    })
    const choose = rows.getByRole('button', { name: /^Choose (a|another) file/ })
    await hand.upload(choose, file(['text,known', 'It sings.,Positive', 'It bites, hard.,']))
    await rows.getByRole('alert').getByText('Line 3: the row has 3 values, the header 2.').waitFor()

    await hand.upload(choose, file(['text,known', 'It sings.,Positive', '"It bites, hard.",', 'It flies.,']))
    await rows.getByText('3 rows of text, known from birds.csv').waitFor()
    await hand.choose(page.getByLabel('Column of known answers (optional)'), 'known')
    await hand.check(page.getByRole('radio', { name: 'Everybody here' }))
    await hand.write(page.getByLabel('Seconds a task takes'), '60')
    await hand.write(page.getByLabel('Reward for a task'), '0.05')
    await page.getByText('Less than the wage floor for this time.').waitFor()
    await hand.press(page.getByRole('button', { name: 'Pay $0.14' }))
    await page.getByText('$8.40 per hour; the floor is $8.00').waitFor()
    await hand.press(page.getByRole('button', { name: /and publish$/ }))
    await page.getByRole('heading', { name: 'birds', exact: true }).waitFor()
    await page.getByText('2 at work').waitFor()
    const limit = page.locator('dl > div', { has: page.getByText('Cost', { exact: true }) })
    expect(await limit.textContent()).toMatch(/of at most \$\d+\.\d\d\b/)
    expect(await page.getByRole('button', { name: 'Make a link' }).count()).toBe(0)

    await hand.press(page.getByRole('button', { name: 'Pause' }))
    await page.getByText('Paused').waitFor()
    await hand.press(page.getByRole('button', { name: 'Resume' }))
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await hand.press(page.getByRole('button', { name: 'Cancel the batch' }))
    await hand.press(page.getByRole('button', { name: 'Cancel this batch' }))
    await doNow(page, hand)
    await page.getByText('Cancelled').first().waitFor()
    await context.close()
  },
)
