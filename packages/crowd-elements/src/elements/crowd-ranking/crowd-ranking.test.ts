import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-ranking')

const element = (attributes = '', children = '') =>
  `<crowd-form><crowd-ranking name="r" ${attributes}>${children}</crowd-ranking></crowd-form>`
const three = `items="['one', {text: 'two'}, 'three']"`

test('crowd-ranking: pressed from best to worst, by mouse and by number [crowd-ranking name items keep-order question answer answer.ranks answer.order]', async ({
  open,
}) => {
  const { page, submit } = await open(element(`${three} keep-order question="Which first?"`))
  expect(await page.getByText('Which first?').isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Rank C next' }).click()
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  expect(await submit()).toEqual({ r: { ranks: [2, 3, 1], order: [0, 1, 2] } })
})

test('crowd-ranking: the order shown is drawn by lot and recorded', async ({ open }) => {
  const seen = new Set<string>()
  for (let turn = 0; turn < 12 && seen.size < 2; turn++) {
    const { page, answer } = await open(element(three))
    const shown = (await page.locator('.unranked .prose').allTextContents()).map((text) =>
      ['one', 'two', 'three'].indexOf(text),
    )
    for (const key of ['1', '2', '3']) await page.keyboard.press(key)
    expect(await answer()).toEqual({ r: { ranks: [0, 1, 2].map((item) => shown.indexOf(item) + 1), order: shown } })
    seen.add(shown.join())
  }
  expect(seen.size).toBe(2)
})

test('crowd-ranking: handles move items by keys and by the mouse', async ({ open }) => {
  const { page, answer } = await open(element(`${three} keep-order`))
  for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Move C' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await answer()).toMatchObject({ r: { ranks: [2, 3, 1] } })
  await page.keyboard.press('ArrowDown')
  expect(await answer()).toMatchObject({ r: { ranks: [1, 3, 2] } })
  expect(await page.getByText('C: rank 2 of 3').textContent()).toBe('C: rank 2 of 3')
  const from = (await page.getByRole('button', { name: 'Move B' }).boundingBox())!
  const to = (await page.getByRole('button', { name: 'Move A' }).boundingBox())!
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + 8, to.y - 4, { steps: 5 })
  await page.mouse.up()
  expect(await answer()).toMatchObject({ r: { ranks: [2, 1, 3] } })
})

test('crowd-ranking: a finger drags too, and ranks are taken away', async ({ open }) => {
  const { page, answer } = await open(element(`${three} keep-order`), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  for (const letter of ['A', 'B', 'C']) await page.getByRole('button', { name: `Rank ${letter} next` }).tap()
  const from = (await page.getByRole('button', { name: 'Move C' }).boundingBox())!
  const to = (await page.getByRole('button', { name: 'Move A' }).boundingBox())!
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + 10, y }] })
  await touch('touchStart', from.y + 10)
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', from.y + 10 + (to.y - 6 - from.y) * share)
  await touch('touchEnd', 0)
  await expect.poll(answer).toMatchObject({ r: { ranks: [2, 3, 1] } })
  await page.getByRole('button', { name: 'Take the rank from A' }).click()
  await expect.poll(answer).toEqual({ r: { ranks: [null, 2, 1], order: [0, 1, 2] } })
})

test('crowd-ranking: ties share a rank and leave no gap [crowd-ranking allow-tie]', async ({ open }) => {
  const { page, answer } = await open(element(`${three} keep-order allow-tie`))
  for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Tie B with the one above' }).click()
  expect(await answer()).toMatchObject({ r: { ranks: [1, 1, 2] } })
  await page.getByRole('button', { name: 'Move B' }).focus()
  await page.keyboard.press('=')
  expect(await answer()).toMatchObject({ r: { ranks: [1, 2, 3] } })
  const strict = await open(element(`${three} keep-order`))
  for (const key of ['1', '2']) await strict.page.keyboard.press(key)
  expect(await strict.page.getByRole('button', { name: 'Tie' }).count()).toBe(0)
})

test('crowd-ranking: every item needs a rank, unless it is optional; drafts come back [crowd-ranking optional]', async ({
  open,
}) => {
  const { page, answer, posted } = await open(element(three, ''))
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('2 items have no rank yet.')
  expect(posted()).toBeUndefined()
  const before = await answer()
  await page.locator('crowd-ranking').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(await (await open(element(`${three} optional`))).submit()).toEqual({})
})

test('crowd-ranking: the page’s own elements are items too; too few say so', async ({ open }) => {
  const { page, answer } = await open(element('keep-order', '<img src="/picture/40x30.png" alt="first"><i>second</i>'))
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  expect(await answer()).toMatchObject({ r: { ranks: [2, 1] } })
  const empty = await open(element('items="[1]"'), { expectsErrors: true })
  expect(await empty.page.getByText('needs at least two').isVisible()).toBe(true)
})
