import { ListAssignmentsForHITCommand } from '@aws-sdk/client-mturk'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { type Way, ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)

const page = `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
<crowd-form>
  <label>Bird <input name="bird"></label>
  <label><input type="checkbox" name="seen" value="wild"> wild</label>
  <crowd-input name="place" label="Place" required></crowd-input>
  <crowd-bounding-box name="boxes" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='300'/%3E"
    header="Draw" labels="['Bird']"></crowd-bounding-box>
</crowd-form>`

let drawings = 0

async function accept({ hand, device }: Way): Promise<{ worker: Page; hitId: string }> {
  const Title = `Draw bird number ${++drawings}`
  const hit = await post(program, htmlQuestion(page), { Title })
  const { page: worker } = await aPerson(browser, market.url, device)
  await signUp(worker, 'worker', { hand })
  await hand.press(worker.getByRole('link', { name: Title }).first())
  await hand.press(worker.getByRole('button', { name: 'Accept this HIT' }))
  await worker.waitForURL('**/worker/assignments/*')
  return { worker, hitId: hit.HITId! }
}

const boxesOf = (worker: Page) =>
  worker
    .frameLocator('iframe')
    .locator('crowd-bounding-box')
    .evaluate((element) => (element as never as { value: { boundingBoxes: object[] } }).value.boundingBoxes)

/** Fills in the page and draws a box: with the cursor that keys move, or by touching two corners. */
async function draw(worker: Page, { hand, device }: Way): Promise<void> {
  const task = worker.frameLocator('iframe')
  await hand.write(task.getByLabel('Bird').first(), 'wren')
  await hand.check(task.getByLabel('wild'))
  await hand.write(task.getByLabel('Place'), 'Vienna')
  const picture = task.locator('crowd-bounding-box').getByRole('application')
  await hand.point(picture)
  if (device.hasTouch) {
    const { x, y } = (await picture.boundingBox())!
    await worker.touchscreen.tap(x + 150, y + 150)
  } else {
    for (const key of ['c', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter']) await worker.keyboard.press(key)
  }
}

test.each(ways)(
  'a browser that is killed in the middle of a drawing loses at most five seconds of it, $way',
  async (way) => {
    const { worker } = await accept(way)
    await draw(worker, way)
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
  },
)

test.each(ways)(
  'an answer that cannot reach the server is kept, the page stays, and it is sent when the connection is back, $way',
  async (way) => {
    const { worker, hitId } = await accept(way)
    await draw(worker, way)
    await worker.context().setOffline(true)
    await way.hand.press(worker.frameLocator('iframe').getByRole('button', { name: 'Submit' }))
    await worker.getByText('Your answer has not reached the server yet.').waitFor()
    expect(await boxesOf(worker)).toHaveLength(1)
    await worker.context().setOffline(false)
    await worker.getByRole('heading', { name: 'Submitted' }).waitFor()
    const { Assignments } = await program.send(new ListAssignmentsForHITCommand({ HITId: hitId }))
    expect(Assignments![0]!.Answer).toContain('"place":"Vienna"')
  },
)
