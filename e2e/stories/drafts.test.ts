import type { MTurkClient } from '@aws-sdk/client-mturk'
import { ListAssignmentsForHITCommand } from '@aws-sdk/client-mturk'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let program: MTurkClient
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  program = aProgram(market.url, market.requester)
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

const page = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form>
  <label>Bird <input name="bird"></label>
  <label><input type="checkbox" name="seen" value="wild"> wild</label>
  <crowd-input name="place" label="Place" required></crowd-input>
  <crowd-bounding-box name="boxes" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='300'/%3E"
    header="Draw" labels="['Bird']"></crowd-bounding-box>
</crowd-form>`

async function accept(title: string): Promise<{ worker: Page; hitId: string }> {
  const hit = await post(program, htmlQuestion(page), { Title: title })
  const { page: worker } = await aPerson(browser, market.url)
  await signUp(worker, 'worker')
  await worker.getByRole('link', { name: title }).first().click()
  await worker.getByRole('button', { name: 'Accept this HIT' }).click()
  await worker.waitForURL('**/worker/assignments/*')
  return { worker, hitId: hit.HITId! }
}

const boxesOf = (worker: Page) =>
  worker
    .frameLocator('iframe')
    .locator('crowd-bounding-box')
    .evaluate((element) => (element as never as { value: { boundingBoxes: object[] } }).value.boundingBoxes)

async function draw(worker: Page): Promise<void> {
  const task = worker.frameLocator('iframe')
  await task.getByLabel('Bird').first().fill('wren')
  await task.getByLabel('wild').check()
  await task.getByLabel('Place').fill('Vienna')
  const picture = (await task.locator('crowd-bounding-box canvas').first().boundingBox())!
  await worker.mouse.move(picture.x + 100, picture.y + 100)
  await worker.mouse.down()
  await worker.mouse.move(picture.x + 250, picture.y + 200, { steps: 5 })
  await worker.mouse.up()
}

test('a browser that is killed in the middle of a drawing loses at most five seconds of it', async () => {
  const { worker } = await accept('Draw a bird')
  await draw(worker)
  const drawn = await boxesOf(worker)
  expect(drawn).toHaveLength(1)
  const address = worker.url()
  const state = await worker.context().storageState()
  await new Promise((resolve) => setTimeout(resolve, 5000))
  // Nothing of the page runs any more: no last words, no local storage.
  const session = await worker.context().newCDPSession(worker)
  await Promise.race([session.send('Page.crash').catch(() => {}), worker.waitForEvent('crash')])

  const other = await (await browser.newContext({ storageState: state })).newPage()
  await other.goto(address)
  const task = other.frameLocator('iframe')
  await expect.poll(() => task.getByLabel('Bird').first().inputValue()).toBe('wren')
  expect(await task.getByLabel('wild').isChecked()).toBe(true)
  await expect.poll(() => task.getByLabel('Place').inputValue()).toBe('Vienna')
  await expect.poll(() => boxesOf(other)).toEqual(drawn)
})

test('an answer that cannot reach the server is kept, the page stays, and it is sent when the connection is back', async () => {
  const { worker, hitId } = await accept('Draw another bird')
  await draw(worker)
  await worker.context().setOffline(true)
  await worker.frameLocator('iframe').getByRole('button', { name: 'Submit' }).click()
  await worker.getByText('Your answer has not reached the server yet.').waitFor()
  expect(await boxesOf(worker)).toHaveLength(1)
  await worker.context().setOffline(false)
  await worker.getByRole('heading', { name: 'Submitted' }).waitFor()
  const { Assignments } = await program.send(new ListAssignmentsForHITCommand({ HITId: hitId }))
  expect(Assignments![0]!.Answer).toContain('"place":"Vienna"')
})
