import type { Page } from 'playwright-core'
import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-image-classifier')

const picture = (attributes = '', content = '') =>
  `<crowd-form><crowd-image-classifier name="quality" src="/picture/400x200.png" categories="['good', 'bad']" header="How good?" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>Long</full-instructions>${content}</crowd-image-classifier></crowd-form>`

const size = (page: Page) => page.locator('img.image').boundingBox()
const loaded = (page: Page) => expect.poll(async () => (await size(page))?.width).toBe(400)

test('crowd-image-classifier: shows the picture and answers with the category [crowd-image-classifier name] [crowd-image-classifier src] [crowd-image-classifier categories] [crowd-image-classifier header] [crowd-image-classifier short-instructions] [crowd-image-classifier full-instructions] [crowd-image-classifier answer] [crowd-image-classifier answer.label]', async ({
  open,
}) => {
  const { page, submit } = await open(picture())
  await loaded(page)
  expect(await page.getByRole('img', { name: 'How good?' }).isVisible()).toBe(true)
  expect(await page.getByRole('heading', { name: 'How good?' }).isVisible()).toBe(true)
  for (const text of ['In short', 'View full instructions']) expect(await page.getByText(text).isVisible()).toBe(true)
  await page.keyboard.press('2')
  expect(await submit()).toEqual({ quality: { label: 'bad' } })
})

test('crowd-image-classifier: a comment goes with the answer [crowd-image-classifier worker-comment] [crowd-image-classifier answer.workerComment]', async ({
  open,
}) => {
  const { page, submit } = await open(picture('', '<worker-comment>Say more</worker-comment>'))
  await page.getByRole('button', { name: 'Add a comment' }).click()
  expect(await page.getByText('Say more').isVisible()).toBe(true)
  await page.keyboard.type('2 boxes are loose')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('radio', { name: 'good' }).click()
  expect(await submit()).toEqual({ quality: { label: 'good', workerComment: '2 boxes are loose' } })
})

test('crowd-image-classifier: boxes lie where they belong, also when enlarged [crowd-image-classifier overlay]', async ({
  open,
}) => {
  const { page } = await open(
    picture(
      `overlay="{boundingBox: {labels: ['Cat'], value: [{label: 'Cat', left: 40, top: 20, width: 200, height: 100}]}}"`,
    ),
  )
  await loaded(page)
  for (const zoom of [1, 1.4]) {
    const image = (await size(page))!
    const box = (await page.locator('.box').boundingBox())!
    expect(image.width).toBeCloseTo(400 * zoom, 0)
    expect(box.x - image.x).toBeCloseTo(40 * zoom, 0)
    expect(box.y - image.y).toBeCloseTo(20 * zoom, 0)
    expect([box.width, box.height].map(Math.round)).toEqual([200 * zoom, 100 * zoom])
    await page.keyboard.press('+')
  }
  expect(await page.getByRole('list', { name: 'Labels on the picture' }).textContent()).toContain('Cat')
  await page.keyboard.press('Shift+L')
  expect(await page.locator('.box').count()).toBe(0)
  await page.getByRole('button', { name: 'Labels', exact: true }).click()
  expect(await page.locator('.box').count()).toBe(1)
})

test('crowd-image-classifier: masks of both kinds lie over the picture [crowd-image-classifier overlay]', async ({
  open,
}) => {
  for (const overlay of [
    `{"semanticSegmentation":{"labels":["Cat"],"labelMappings":{"Cat":{"color":"#2ca02c"}},"src":"/picture/40x20.png"}}`,
    `{"instanceSegmentation":{"labels":["Cat"],"instances":[{"color":"#2ca02c","label":"Cat"}],"src":"/picture/40x20.png"}}`,
  ]) {
    const { page } = await open(picture(`overlay='${overlay}'`))
    await loaded(page)
    await page.locator('.mask').waitFor()
    expect(await page.locator('.mask').boundingBox()).toEqual(await size(page))
    expect((await page.locator('.legend li').textContent())?.trim()).toBe('Cat')
    expect(await page.locator('.legend .color').evaluate((color) => getComputedStyle(color).backgroundColor)).toBe(
      'rgb(44, 160, 44)',
    )
  }
})

test('crowd-image-classifier: an overlay that cannot be read or loaded is reported', async ({ open }) => {
  const { page } = await open(picture(`overlay="{polygon: {}}"`), { expectsErrors: true })
  await loaded(page)
  expect(await page.locator('.legend').count()).toBe(0)
  const { page: second } = await open(picture(`overlay="{semanticSegmentation: {src: '/nowhere.jpg'}}"`), {
    expectsErrors: true,
  })
  await second.getByText('The labels of the picture could not be loaded.').waitFor()
})

test('crowd-image-classifier: zooms and moves by wheel, mouse, buttons and keys', async ({ open }) => {
  const { page } = await open(picture())
  await loaded(page)
  const whole = (await size(page))!
  await page.mouse.move(whole.x + 100, whole.y + 50)
  await page.mouse.wheel(0, -400)
  await expect.poll(async () => (await size(page))!.width).toBeGreaterThan(800)
  const enlarged = (await size(page))!
  // The point under the pointer has stayed.
  expect((whole.x + 100 - enlarged.x) / enlarged.width).toBeCloseTo(0.25, 2)
  await page.mouse.down()
  await page.mouse.move(whole.x + 70, whole.y + 30)
  await page.mouse.up()
  await expect.poll(async () => Math.round((await size(page))!.x - enlarged.x)).toBe(-30)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => Math.round((await size(page))!.x - enlarged.x)).toBe(30)
  await page.keyboard.press('0')
  await expect.poll(() => size(page)).toEqual(whole)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  expect(await page.getByText('140 %').isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await expect.poll(() => size(page)).toEqual(whole)
  expect(await page.getByRole('button', { name: 'Fit' }).isDisabled()).toBe(true)
})

test('crowd-image-classifier: two fingers enlarge', async ({ open }) => {
  const { page } = await open(picture(), { viewport: { width: 480, height: 800 }, hasTouch: true, isMobile: true })
  await page.locator('img.image').waitFor()
  const { x, y, width } = (await size(page))!
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: number[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((at, id) => ({ x: x + at, y: y + 60, id })),
    })
  await touch('touchStart', 150)
  await touch('touchStart', 150, 170)
  await touch('touchMove', 110, 210)
  await touch('touchMove', 100, 220)
  await touch('touchEnd')
  await expect.poll(async () => (await size(page))!.width).toBeGreaterThan(width * 2)
})

test('crowd-image-classifier: an initial value says whether it was kept [crowd-image-classifier initial-value] [crowd-image-classifier answer.initialValueModified]', async ({
  open,
}) => {
  const { page, answer } = await open(picture('initial-value="bad"'))
  expect(await answer()).toEqual({ quality: { label: 'bad', initialValueModified: false } })
  await page.keyboard.press('1')
  expect(await answer()).toEqual({ quality: { label: 'good', initialValueModified: true } })
})

test('crowd-image-classifier: says when the picture is missing or cannot be loaded; another one is tried', async ({
  open,
}) => {
  const { page } = await open(picture().replace('/picture/400x200.png', '/nowhere.png'), { expectsErrors: true })
  await page.getByText('The picture could not be loaded.').waitFor()
  await page.locator('crowd-image-classifier').evaluate((field) => field.setAttribute('src', '/picture/400x200.png'))
  await loaded(page)
  await page.locator('crowd-image-classifier').evaluate((field) => field.removeAttribute('src'))
  await page.getByText('There is no picture').waitFor()
})

test('crowd-image-classifier: a draft keeps choice and comment', async ({ open }) => {
  const { page, answer } = await open(picture('', '<worker-comment></worker-comment>'))
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Add a comment' }).click()
  await page.keyboard.type('hm')
  const kept = await page
    .locator('crowd-image-classifier')
    .evaluate((field: HTMLElement & { draft?: unknown }) => JSON.stringify(field.draft))
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({})
  await page.locator('crowd-image-classifier').evaluate((field: HTMLElement & { draft?: unknown }, draft) => {
    field.draft = JSON.parse(draft)
  }, kept)
  expect(await answer()).toEqual({ quality: { label: 'good', workerComment: 'hm' } })
})

test('crowd-image-classifier: tells the page of a change [crowd-image-classifier change]', async ({ open }) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-image-classifier name="a" header="h" src="/picture/40x40.png" categories="['x']"></crowd-image-classifier></crowd-form>`,
  )
  await page.getByRole('radio').click()
  expect(await page.evaluate('seen')).toBe('crowd-image-classifier')
})
