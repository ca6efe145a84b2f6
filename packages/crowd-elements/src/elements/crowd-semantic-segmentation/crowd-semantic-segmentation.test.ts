import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { pictures } from '../../testing/pictures.ts'
import { readIndexedPng } from '../../testing/read-png.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-semantic-segmentation'
testExample('crowd-semantic-segmentation')

interface Value {
  readonly labelMappings: Record<string, { color: string }>
  readonly labeledImage: { pngImageData: string }
  readonly initialValueModified?: boolean
}

/** Playwright allows everyone to read what it answers, unless the answer says whom. */
const forNobody = { 'access-control-allow-origin': 'http://nobody.test' }

function template(attributes = '', picture = '/picture/640x480.png'): string {
  return `<crowd-form><crowd-semantic-segmentation name="s" src="${picture}" header="Regions"
    labels="['Cat', 'Dog', 'Bird']" ${attributes}>${regions}</crowd-semantic-segmentation></crowd-form>`
}

async function tool(
  open: (template: string, options?: OpenOptions) => Promise<Task>,
  page = template(),
  options?: OpenOptions,
) {
  const task = await open(page, options)
  const input = await inputOf(task, tag)
  const value = async () => (await task.answer()).s as Value
  const counts = async () => countsOf(await value())
  return { task, input, value, counts, page: task.page }
}

/** How many pixels each label has in the PNG, by the colours of `labelMappings`. */
function countsOf({ labelMappings, labeledImage }: Value): Record<string, number> {
  const { pixels, palette } = readIndexedPng(labeledImage.pngImageData)
  const counts = new Uint32Array(256)
  for (const index of pixels) counts[index]!++
  const ofColor = ({ color }: { color: string }) => counts[palette.indexOf(color)]!
  return Object.fromEntries(Object.entries(labelMappings).map(([label, mapping]) => [label, ofColor(mapping)]))
}

/** The mask of 64 x 48 with a square of one colour, as a file of another kind than ours. */
const givenMask = `{"labelMappings": {"Dog": {"color": "#2ca02c"}, "Moon": {"color": "#FFF000"}}, "src": "SRC"}`

/** A template whose initial mask has been drawn on a canvas: ten by ten pixels of each colour, on a mask of half the size. */
function withMask(attributes = ''): string {
  return `<script>
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 })
    const context = canvas.getContext('2d')
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, 320, 240)
    context.fillStyle = '#2ca02c'
    context.fillRect(10, 10, 10, 10)
    context.fillStyle = '#fef101'
    context.fillRect(40, 10, 10, 10)
    document.write(\`${template(`initial-value='${givenMask}' ${attributes}`)}\`.replace('SRC', canvas.toDataURL()))
  </script>`
}

test('crowd-semantic-segmentation: a polygon of four clicks is painted to the pixel [crowd-semantic-segmentation name, src, answer, answer.labelMappings, answer.labeledImage.pngImageData, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.press('p')
  await input.click([100, 80], [260, 80], [260, 200], [100, 200])
  await input.press('Enter')
  expect(input.count).toBe(14)
  const { s } = (await task.submit()) as { s: Value }
  expect(s).toEqual({
    inputImageProperties: { height: 480, width: 640 },
    labelMappings: { Cat: { color: '#1f77b4' } },
    labeledImage: { pngImageData: expect.any(String) },
  })
  const { width, height, pixels, palette, alphas } = readIndexedPng(s.labeledImage.pngImageData)
  expect([width, height, palette[0], palette[1], alphas]).toEqual([640, 480, '#ffffff', '#1f77b4', [0]])
  const isRight = (index: number, at: number) => {
    const [x, y] = [at % 640, Math.floor(at / 640)]
    return index === (x >= 100 && x < 260 && y >= 80 && y < 200 ? 1 : 0)
  }
  expect(pixels.every(isRight)).toBe(true)
})

test('crowd-semantic-segmentation: a stroke and a wipe take ten events [crowd-semantic-segmentation labels]', async ({
  open,
}) => {
  const { input, counts } = await tool(open)
  await input.press('2')
  await input.drag([100, 100], [300, 100])
  const painted = (await counts()).Dog!
  // A way of 200 pixels with half a disc at each end, for a brush of 20 pixels.
  expect(Math.abs(painted - (200 * 20 + Math.PI * 100))).toBeLessThan(60)
  await input.press('e')
  await input.drag([200, 50], [200, 150])
  expect(input.count).toBe(10)
  const left = (await counts()).Dog!
  expect(Math.abs(painted - left - 20 * 20)).toBeLessThan(60)
})

test('crowd-semantic-segmentation: strokes are undone and done again one by one', async ({ open }) => {
  const { input, counts } = await tool(open)
  await input.drag([100, 100], [300, 100])
  const one = await counts()
  await input.press('3')
  await input.drag([200, 50], [500, 400])
  const two = await counts()
  await input.press('Control+z')
  expect(await counts()).toEqual(one)
  await input.press('Control+z')
  expect(await counts()).toEqual({})
  await input.press('Control+Shift+z', 'Control+y')
  expect(await counts()).toEqual(two)
})

test('crowd-semantic-segmentation: brackets and the slider change the brush; other labels can be kept', async ({
  open,
}) => {
  const { input, page, counts } = await tool(open)
  await input.click([200, 200])
  const small = (await counts()).Cat!
  for (let step = 0; step < 10; step++) await input.press(']')
  await input.press('2', 'k')
  await input.click([200, 200])
  expect((await counts()).Cat).toBe(small)
  expect((await counts()).Dog).toBeGreaterThan(10 * small)
  await page.getByLabel('Brush size').fill('0')
  await page.getByLabel('Keep other labels').uncheck()
  await input.click([200, 200])
  expect((await counts()).Cat).toBe(small - 1)
})

test('crowd-semantic-segmentation: the mask is painted by keys alone', async ({ open }) => {
  const { input, counts } = await tool(open)
  await input.press('c', 'Enter', 'Shift+ArrowRight', 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', ' ')
  expect(input.count).toBe(9)
  const { scale } = (await input.view()).view
  const length = Math.round(60 / scale)
  expect(Math.abs((await counts()).Cat! - (length * 20 + 2 * Math.PI * 100))).toBeLessThan(90)
})

test('crowd-semantic-segmentation: a finger paints, and two take back what the first began', async ({ open }) => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const { input, counts } = await tool(open, template(), options)
  await input.touch('touchStart', [100, 100])
  await input.touch('touchMove', [300, 100])
  await input.touch('touchEnd')
  expect((await counts()).Cat).toBeGreaterThan(4000)
  const painted = await counts()
  await input.touch('touchStart', [300, 300])
  await input.touch('touchStart', [300, 300], [340, 300])
  await input.touch('touchMove', [280, 300], [360, 300])
  await input.touch('touchEnd')
  expect(await counts()).toEqual(painted)
})

test('crowd-semantic-segmentation: four clicks find an object by its colour', async ({ open }) => {
  const { input, counts } = await tool(open, template('', '/picture/640x480.svg'))
  await input.press('a')
  await input.click([207, 240], [320, 127], [433, 240], [320, 353])
  expect(input.count).toBe(13)
  const { Cat } = await counts()
  expect(Math.abs(Cat! / (Math.PI * 113.1 ** 2) - 1)).toBeLessThan(0.02)
})

test('crowd-semantic-segmentation: an initial mask is read by its colours, scaled, and can be mended [crowd-semantic-segmentation initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  const { input, page, value, counts } = await tool(open, withMask())
  expect(await value()).toMatchObject({
    initialValueModified: false,
    labelMappings: { Dog: { color: '#2ca02c' }, Moon: { color: '#fff000' } },
  })
  expect(await counts()).toEqual({ Dog: 400, Moon: 400 })
  expect(await page.getByRole('button', { name: 'Moon' }).first().isVisible()).toBe(true)
  await input.press('e')
  await input.drag([20, 20], [40, 40])
  expect(await value()).toMatchObject({ initialValueModified: true })
  expect((await counts()).Dog).toBeLessThan(200)
  await input.press('Control+z')
  expect(await value()).toMatchObject({ initialValueModified: false })
})

test('crowd-semantic-segmentation: a mask that the page may not read is said to be missing', async ({ open }) => {
  const src = 'http://other.test/mask.png'
  const { page, input, counts } = await tool(open, template(`initial-value='${givenMask.replace('SRC', src)}'`), {
    expectsErrors: true,
  })
  await page.getByText('The mask to begin with could not be read').waitFor()
  await input.click([200, 200])
  expect((await counts()).Cat).toBeGreaterThan(0)
})

test('crowd-semantic-segmentation: a picture that the page may not read can be painted, without Auto', async ({
  open,
}) => {
  const { page, input, counts } = await tool(open, template(), { expectsErrors: true })
  await page.route('http://other.test/**', (route) =>
    route.fulfill({ ...pictures('/900x700.png'), headers: forNobody }),
  )
  await page.locator(tag).evaluate((element) => Object.assign(element, { src: 'http://other.test/a.png' }))
  await page.locator(`${tag} .stage[aria-label*="900 by 700"]`).waitFor()
  expect(await page.getByRole('button', { name: 'Auto' }).count()).toBe(0)
  expect(await page.getByText('Auto-segment is off').isVisible()).toBe(true)
  await input.click([200, 200])
  expect((await counts()).Cat).toBeGreaterThan(0)
})

test('crowd-semantic-segmentation: a draft brings the mask back to the pixel', async ({ open }) => {
  const { input, page, value } = await tool(open)
  await input.drag([100, 100], [300, 140])
  await input.press('3')
  await input.drag([200, 50], [400, 400])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  await expect.poll(again.counts).toEqual(countsOf(await value()))
  expect(
    readIndexedPng((await again.value()).labeledImage.pngImageData).pixels.filter((index) => index > 0).length,
  ).toBe(readIndexedPng((await value()).labeledImage.pngImageData).pixels.filter((index) => index > 0).length)
})

test('crowd-semantic-segmentation: a draft that was kept while a polygon was drawn goes on there; reset drops all', async ({
  open,
}) => {
  const { input, page } = await tool(open)
  await input.click([400, 400])
  await input.press('p')
  await input.click([100, 80], [260, 80])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  await again.page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).waitFor()
  await again.input.click([260, 200], [100, 200])
  await again.input.press('Enter')
  expect((await again.counts()).Cat).toBeGreaterThan(160 * 120 + 300)
  await again.page.locator('crowd-form').evaluate((form) => (form as never as { reset(): void }).reset())
  await expect.poll(again.counts).toEqual({})
})

test('crowd-semantic-segmentation: value is live, and change tells of it [crowd-semantic-segmentation change, value]', async ({
  open,
}) => {
  const { input, page, value } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.click([200, 200])
  expect((await heard()).at(-1)).toEqual(['change', await value()])
})

test('crowd-semantic-segmentation: nothing is submitted unpainted, unless there is nothing to label', async ({
  open,
}) => {
  const { task, page } = await tool(open)
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Paint at least one label').waitFor()
  expect(task.posted()).toBeUndefined()
  await page.getByLabel('Nothing to label').check()
  expect(await task.submit()).toMatchObject({ s: { labelMappings: {} } })
})

test('crowd-semantic-segmentation: header and instructions are shown [crowd-semantic-segmentation header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Regions')
})
