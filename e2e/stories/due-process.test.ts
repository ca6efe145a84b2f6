import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { operatorLink } from '../src/operator.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

/** A Requester in the browser with money, whose rejections all need a reason; gives a program with a key of theirs. */
async function aFairRequester(page: Page, hand: Hand) {
  await signUp(page, 'requester', { name: 'Lab of Birds', hand })
  await page.goto('/requester/money')
  await hand.write(page.getByLabel('Amount'), '20')
  await hand.press(page.getByRole('button', { name: /Deposit/ }))
  await page.getByText('$20.00').first().waitFor()
  await page.goto('/requester/settings')
  const saved = page.waitForResponse((response) => response.url().endsWith('/v1/UpdateRequesterSettings'))
  await hand.check(page.getByRole('radio', { name: 'Everything' }))
  expect((await saved).status()).toBe(200)
  await page.goto('/requester/keys')
  await hand.press(page.getByRole('button', { name: /Make an API key/ }).first())
  await page
    .getByText(/AKIA[A-Z0-9]{16}/)
    .first()
    .waitFor()
  const [AccessKeyId, SecretAccessKey] = await page.locator('dd code').allInnerTexts()
  return aProgram(market.url, { AccessKeyId: AccessKeyId!, SecretAccessKey: SecretAccessKey! })
}

test.each(ways)(
  'a rejection takes a reason and seals the answer, the Worker appeals, an operator overturns, the Worker is paid, $way',
  async ({ hand, device }) => {
    const link = operatorLink(market)
    const requester = await aPerson(browser, market.url, device)
    const program = await aFairRequester(requester.page, hand)
    const form =
      '<form action="/mturk/externalSubmit"><input name="bird" aria-label="Bird"><button>Send</button></form>'
    const hit = await post(program, htmlQuestion(form), { Title: 'Name this bird' })

    const worker = await aPerson(browser, market.url, device)
    await signUp(worker.page, 'worker', { hand })
    await worker.page.goto(`/worker/groups/${hit.HITGroupId}`)
    await hand.press(worker.page.getByRole('button', { name: 'Accept this HIT' }))
    await worker.page.waitForURL('**/worker/assignments/*')
    await hand.write(worker.page.frameLocator('iframe').getByLabel('Bird'), 'a very rare wren')
    await hand.press(worker.page.frameLocator('iframe').getByRole('button', { name: 'Send' }))
    await worker.page.getByRole('heading', { name: 'Submitted' }).waitFor()

    await requester.page.goto(`/requester/types/${hit.HITTypeId}`)
    await hand.point(requester.page.getByRole('row').filter({ hasText: 'a very rare wren' }))
    await hand.press(requester.page.getByRole('button', { name: /^Reject/ }).first())
    const dialog = requester.page.getByRole('dialog', { name: 'Reject' })
    await hand.write(dialog.getByLabel('Evidence'), 'short')
    await hand.press(dialog.getByRole('button', { name: /Reject/ }))
    await dialog.getByText('Choose what is wrong with it').waitFor()
    await dialog.getByText('Evidence of at least ten characters').waitFor()
    await hand.choose(dialog.getByLabel('Reason'), 'ClearlyOffInstructions')
    await hand.write(dialog.getByLabel('Evidence'), 'There is no bird in the picture.')
    await hand.press(dialog.getByRole('button', { name: /Reject/ }))
    await doNow(requester.page, hand)
    await requester.page.getByText('The answer is sealed').first().waitFor()
    await requester.page.reload()
    await hand.point(requester.page.getByRole('cell', { name: 'Rejected' }))
    await requester.page.getByText('The answer is sealed').first().waitFor()
    expect(await requester.page.getByText('a very rare wren').count()).toBe(0)

    await worker.page.goto('/worker/messages')
    await hand.press(worker.page.getByRole('main').getByRole('listitem').first().getByRole('link'))
    await worker.page.getByText('was rejected').first().waitFor()
    await worker.page.goto('/worker/earnings')
    await hand.press(worker.page.locator('summary', { hasText: 'Name this bird' }))
    await worker.page.getByText('There is no bird in the picture.').waitFor()
    await hand.press(worker.page.getByRole('button', { name: 'Appeal…' }))
    await hand.write(worker.page.getByLabel('Why is the rejection wrong?'), 'Look at the branch on the left.')
    await hand.press(worker.page.getByRole('button', { name: 'Send the appeal' }))
    await worker.page.getByText('You have appealed.').waitFor()

    const operator = await aPerson(browser, market.url, device)
    await signUp(operator.page, 'worker', { name: 'Ada Operator', hand })
    await operator.page.goto(await link)
    await hand.press(operator.page.getByRole('button', { name: 'Become the operator' }))
    await hand.press(operator.page.getByRole('link', { name: 'Operate this marketplace' }))
    await operator.page.waitForURL('**/operator')
    await operator.page.goto('/operator/problems?tab=appeals')
    await operator.page.getByText('Look at the branch on the left.').waitFor()
    await operator.page.getByText('a very rare wren').first().waitFor()
    await hand.press(operator.page.getByRole('button', { name: 'Overturn and pay…' }))
    await hand.write(operator.page.getByLabel('Reason'), 'There it is.')
    await hand.press(operator.page.getByRole('button', { name: 'Overturn and pay', exact: true }))
    await doNow(operator.page, hand)
    await operator.page.getByText('No appeal is open').waitFor()

    await worker.page.reload()
    await worker.page.getByText('Approved').first().waitFor()
    await requester.page.reload()
    await requester.page.getByText('a very rare wren').first().waitFor()
    for (const { context } of [requester, worker, operator]) await context.close()
  },
)
