import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { pictures } from '../../testing/pictures.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-bounding-box'
testExample('crowd-bounding-box')

const cat = { height: 120, label: 'Cat', left: 100, top: 80, width: 160 }
const dog = { height: 60, label: 'Dog', left: 400, top: 300, width: 90 }

/** Playwright allows everyone to read what it answers, unless the answer says whom. */
const forNobody = { 'access-control-allow-origin': 'http://nobody.test' }

function template(attributes = ''): string {
  return `<crowd-form><crowd-bounding-box name="boxes" src="/picture/640x480.png" header="Animals"
    labels="['Cat', 'Dog', 'Bird']" ${attributes}></crowd-bounding-box></crowd-form>`
}

const withTwo = template(`initial-value='${JSON.stringify([cat, dog])}'`)

type Open = (template: string, options?: OpenOptions) => Promise<Task>

async function tool(open: Open, page = template(), options?: OpenOptions) {
  const task = await open(page, options)
  const input = await inputOf(task, tag)
  const boxes = async () => ((await task.answer()).boxes as { boundingBoxes: unknown[] }).boundingBoxes
  return { task, input, boxes, page: task.page }
}

test('crowd-bounding-box: drawing a box takes four events [crowd-bounding-box name, src, answer, answer.boundingBoxes, answer.boundingBoxes.height, answer.boundingBoxes.label, answer.boundingBoxes.left, answer.boundingBoxes.top, answer.boundingBoxes.width, answer.inputImageProperties, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.drag([100, 80], [260, 200])
  expect(input.count).toBe(4)
  expect(await task.submit()).toEqual({
    boxes: { boundingBoxes: [cat], inputImageProperties: { height: 480, width: 640 } },
  })
})

test('crowd-bounding-box: two clicks draw a box too, without a drag', async ({ open }) => {
  const { input, boxes } = await tool(open)
  await input.click([100, 80], [260, 200])
  expect(input.count).toBe(6)
  expect(await boxes()).toEqual([cat])
})

test('crowd-bounding-box: moving a box takes a click and a drag; the picture holds it', async ({ open }) => {
  const { input, boxes } = await tool(open, withTwo)
  await input.click([150, 150])
  await input.drag([150, 150], [170, 140])
  expect(input.count).toBe(7)
  expect(await boxes()).toEqual([{ ...cat, left: 120, top: 70 }, dog])
  await input.drag([150, 150], [-300, -300])
  expect(await boxes()).toEqual([{ ...cat, left: 0, top: 0 }, dog])
})

test('crowd-bounding-box: each of the eight handles resizes', async ({ open }) => {
  const { input, boxes } = await tool(open, withTwo)
  await input.click([150, 150])
  await input.drag([260, 200], [280, 230])
  expect(input.count).toBe(7)
  const handles = [
    [[100, 80], [90, 70], { left: 90, top: 70, width: 190, height: 160 }],
    [[185, 70], [185, 60], { left: 90, top: 60, width: 190, height: 170 }],
    [[280, 60], [300, 50], { left: 90, top: 50, width: 210, height: 180 }],
    [[300, 140], [310, 140], { left: 90, top: 50, width: 220, height: 180 }],
    [[310, 230], [300, 220], { left: 90, top: 50, width: 210, height: 170 }],
    [[195, 220], [195, 200], { left: 90, top: 50, width: 210, height: 150 }],
    [[90, 200], [80, 210], { left: 80, top: 50, width: 220, height: 160 }],
    [[80, 130], [100, 130], { left: 100, top: 50, width: 200, height: 160 }],
  ] as const
  for (const [from, to, box] of handles) {
    await input.drag(from, to)
    expect((await boxes())[0]).toEqual({ ...box, label: 'Cat' })
  }
  // Taken beside its middle, a handle does not jump.
  await input.drag([303, 213], [313, 213])
  expect((await boxes())[0]).toMatchObject({ width: 210, height: 160 })
})

test('crowd-bounding-box: twenty steps are undone by twenty keys, and done again', async ({ open }) => {
  const { input, boxes } = await tool(open)
  await input.drag([100, 80], [260, 200])
  for (let step = 0; step < 19; step++) await input.press('ArrowRight')
  const before = await boxes()
  expect(before).toEqual([{ ...cat, left: 119 }])
  input.count = 0
  for (let step = 0; step < 20; step++) await input.press('Control+z')
  expect(await boxes()).toEqual([])
  expect(input.count).toBe(20)
  for (let step = 0; step < 10; step++) await input.press('Control+Shift+z', 'Control+y')
  expect(await boxes()).toEqual(before)
})

test('crowd-bounding-box: the wheel zooms and what is under the pointer stays there', async ({ open }) => {
  const { input, page } = await tool(open)
  const before = await input.view()
  // Wheels tell whole pixels of the page.
  const place = (await input.onPage([200, 150])).map(Math.round) as [number, number]
  const point = await input.onPicture(place)
  await input.move(point)
  await input.wheel(-400)
  expect(input.count).toBe(2)
  await expect.poll(async () => (await input.view()).view.scale).toBeGreaterThan(before.view.scale * 1.8)
  const after = await input.onPage(point)
  expect(after[0]).toBeCloseTo(place[0], 3)
  expect(after[1]).toBeCloseTo(place[1], 3)
  await input.press('0')
  expect((await input.view()).view).toEqual(before.view)
  await input.press('+', '-', '-')
  expect((await input.view()).view.scale).toBeCloseTo(before.view.scale / 1.5, 5)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  expect((await input.view()).view.scale).toBeCloseTo(before.view.scale, 5)
})

test('crowd-bounding-box: the middle button, Space and a drag, and arrows pan', async ({ open }) => {
  const { input, page, boxes } = await tool(open)
  await input.move([300, 200])
  await input.wheel(-400)
  await expect.poll(async () => (await input.view()).view.scale).toBeGreaterThan(2)
  const start = (await input.view()).view
  const [x, y] = await input.onPage([300, 200])
  await page.mouse.move(x, y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(x + 40, y + 30)
  await page.mouse.up({ button: 'middle' })
  expect((await input.view()).view).toMatchObject({ x: start.x + 40, y: start.y + 30 })
  await page.keyboard.down(' ')
  await page.mouse.down()
  await page.mouse.move(x, y)
  await page.mouse.up()
  await page.keyboard.up(' ')
  expect((await input.view()).view).toMatchObject({ x: start.x, y: start.y })
  await input.press('ArrowRight')
  expect((await input.view()).view.x).toBe(start.x - 60)
  expect(await boxes()).toEqual([])
})

test('crowd-bounding-box: a box is drawn, moved and resized by keys alone, and a screen reader hears it', async ({
  open,
}) => {
  const { input, page, boxes } = await tool(open)
  const heard = page.locator(`${tag} [aria-live=polite]`)
  await input.press('c')
  expect(await heard.textContent()).toBe('Cursor on. 320, 240')
  await input.press('Control+ArrowLeft', 'Enter', 'Shift+ArrowRight', 'ArrowDown', 'Enter')
  expect(input.count).toBe(6)
  const [box] = (await boxes()) as [{ left: number; top: number; width: number; height: number }]
  const { scale } = (await input.view()).view
  expect(box).toMatchObject({ left: 319, top: 240 })
  expect(box.width).toBeCloseTo(60 / scale, -1)
  expect(await heard.textContent()).toBe(`Drawn: Box 1, Cat, left 319, top 240, ${box.width} by ${box.height}`)
  await input.press('c', 'ArrowLeft', 'Control+ArrowUp', 'Shift+ArrowRight')
  expect(await boxes()).toEqual([{ ...box, left: 318, top: 239, width: box.width + Math.round(60 / scale) }])
  await input.press('e', 'ArrowLeft')
  expect(((await boxes())[0] as { left: number }).left).toBe(317)
  await input.press('Delete')
  expect(await boxes()).toEqual([])
})

test('crowd-bounding-box: a finger draws a box in four events', async ({ open }) => {
  const { input, boxes } = await tool(open, template(), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await input.touch('touchStart', [100, 80])
  await input.touch('touchMove', [200, 150])
  await input.touch('touchMove', [260, 200])
  await input.touch('touchEnd')
  expect(input.count).toBe(4)
  expect(await boxes()).toEqual([cat])
})

test('crowd-bounding-box: two fingers zoom and draw nothing', async ({ open }) => {
  const { input, boxes } = await tool(open, template(), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const before = (await input.view()).view
  const middle = await input.onPage([320, 240])
  await input.touch('touchStart', [280, 240])
  await input.touch('touchStart', [280, 240], [360, 240])
  await input.touch('touchMove', [240, 240], [400, 240])
  await input.touch('touchEnd')
  expect(input.count).toBe(4)
  expect((await input.view()).view.scale).toBeCloseTo(before.scale * 2, 1)
  expect((await input.onPage([320, 240]))[0]).toBeCloseTo(middle[0], 0)
  expect(await boxes()).toEqual([])
})

test('crowd-bounding-box: a number key changes the label of the selected box, and otherwise chooses the next one [crowd-bounding-box labels]', async ({
  open,
}) => {
  const { input, boxes } = await tool(open, withTwo)
  await input.click([150, 150])
  await input.press('3')
  expect(input.count).toBe(4)
  expect(await boxes()).toEqual([{ ...cat, label: 'Bird' }, dog])
  await input.press('Escape')
  await input.drag([300, 20], [380, 60])
  await input.press('2')
  await input.drag([300, 100], [380, 140])
  expect((await boxes()).slice(2)).toMatchObject([{ label: 'Bird' }, { label: 'Dog' }])
})

test('crowd-bounding-box: labels that a script sets are shown, by name and number', async ({ open }) => {
  const { page, input, boxes } = await tool(open)
  await page.locator(tag).evaluate((element) => Object.assign(element, { labels: ['Fish', 'Frog'] }))
  await page.getByRole('button', { name: 'Frog' }).click()
  await input.drag([100, 80], [260, 200])
  expect(await boxes()).toEqual([{ ...cat, label: 'Frog' }])
})

test('crowd-bounding-box: the magnifier follows the pointer while it is on', async ({ open }) => {
  const { page, input } = await tool(open)
  const loupe = page.locator(`${tag} .loupe`)
  await input.move([300, 200])
  expect(await loupe.isVisible()).toBe(false)
  await input.press('m')
  await loupe.waitFor()
  expect(input.count).toBe(2)
  const [x, y] = await input.onPage([300, 200])
  const box = (await loupe.boundingBox())!
  expect(Math.hypot(box.x - x, box.y - y)).toBeLessThan(60)
  await input.press('m')
  await loupe.waitFor({ state: 'hidden' })
})

test('crowd-bounding-box: delete, undo, redo and duplicate take a key each', async ({ open }) => {
  const { input, boxes } = await tool(open, withTwo)
  await input.press(']', 'Delete')
  expect(await boxes()).toEqual([dog])
  await input.press('Control+z')
  expect(await boxes()).toEqual([cat, dog])
  await input.press('Control+Shift+z')
  expect(await boxes()).toEqual([dog])
  expect(input.count).toBe(4)
  await input.press(']', 'Control+d')
  const { scale } = (await input.view()).view
  const offset = Math.round(16 / scale)
  expect(await boxes()).toEqual([dog, { ...dog, left: 400 + offset, top: 300 + offset }])
})

test('crowd-bounding-box: the list selects, hides and deletes; what is hidden stays in the answer', async ({
  open,
}) => {
  const { page, boxes } = await tool(open, withTwo)
  await page.getByRole('button', { name: 'Hide 1 Cat' }).click()
  await page.getByRole('button', { name: 'Show 1 Cat' }).waitFor()
  expect(await boxes()).toEqual([cat, dog])
  const row = page.getByRole('button', { name: 'Box 2, Dog, left 400, top 300, 90 by 60' })
  await row.click()
  expect(await row.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'Delete 2 Dog' }).click()
  expect(await boxes()).toEqual([cat])
})

test('crowd-bounding-box: corners snap to the edge of the picture and never leave it', async ({ open }) => {
  const { input, boxes } = await tool(open)
  await input.drag([2, 3], [700, 477])
  expect(await boxes()).toEqual([{ height: 480, label: 'Cat', left: 0, top: 0, width: 640 }])
})

test('crowd-bounding-box: initial boxes are taken as a list or wrapped, rounded and brought inside [crowd-bounding-box initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  const boxes = `[{label: 'Cat', left: 99.6, top: 80.2, width: 160, height: 120,}, {label: 'Ghost', left: 600, top: 10, width: 90, height: 20}]`
  const shown = [cat, { height: 20, label: 'Ghost', left: 600, top: 10, width: 40 }]
  for (const value of [boxes, `{boundingBoxes: ${boxes}}`]) {
    const { task, input } = await tool(open, template(`initial-value="${value}"`))
    expect(await task.answer()).toMatchObject({ boxes: { boundingBoxes: shown, initialValueModified: false } })
    await input.press(']', 'ArrowRight')
    expect(await task.answer()).toMatchObject({ boxes: { initialValueModified: true } })
    await input.press('Control+z')
    expect(await task.answer()).toMatchObject({ boxes: { initialValueModified: false } })
  }
})

test('crowd-bounding-box: nothing is submitted without a box, unless there is nothing to label', async ({ open }) => {
  const { task, page } = await tool(open)
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Draw at least one box, or tick “Nothing to label”.').waitFor()
  expect(task.posted()).toBeUndefined()
  await page.getByLabel('Nothing to label').check()
  expect(await task.submit()).toMatchObject({ boxes: { boundingBoxes: [] } })
})

test('crowd-bounding-box: a draft brings everything back, also a box half drawn', async ({ open }) => {
  const { page, input, boxes } = await tool(open, withTwo)
  await input.press(']', 'Delete')
  await input.drag([300, 20], [380, 60])
  await input.click([500, 100])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const kept = await boxes()
  const again = await tool(open, withTwo)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  expect(await again.boxes()).toEqual(kept)
  await again.input.click([540, 140])
  expect((await again.boxes()).at(-1)).toMatchObject({ left: 500, top: 100, width: 40, height: 40 })
})

test('crowd-bounding-box: value is live and can be set; input and change tell of it [crowd-bounding-box change, value]', async ({
  open,
}) => {
  const { page, input, boxes } = await tool(open, withTwo)
  const heard = await listenTo(page, tag)
  await input.click([150, 150])
  await input.drag([150, 150], [160, 150], [170, 150])
  const told = (await heard()) as [string, { boundingBoxes: [typeof cat] }][]
  expect(told.map(([event, value]) => [event, value.boundingBoxes[0].left])).toEqual([
    ['input', 110],
    ['input', 120],
    ['input', 120],
    ['change', 120],
  ])
  await page.locator(tag).evaluate((element, value) => Object.assign(element, { value }), [dog])
  expect(await boxes()).toEqual([dog])
})

test('crowd-bounding-box: reset and another picture bring back what the template says', async ({ open }) => {
  const { page, input, boxes } = await tool(open, withTwo)
  await input.press(']', 'Delete')
  expect(await boxes()).toEqual([dog])
  await page.locator('crowd-form').evaluate((form) => (form as never as { reset(): void }).reset())
  expect(await boxes()).toEqual([cat, dog])
  await input.press(']', 'Delete')
  await page.locator(tag).evaluate((element) => Object.assign(element, { src: '/picture/450x480.png' }))
  await page.locator(`${tag} .stage[aria-label*="450 by 480"]`).waitFor()
  expect(await boxes()).toEqual([cat, { ...dog, width: 50 }])
})

test('crowd-bounding-box: brightness and contrast change what is seen, not what is answered', async ({ open }) => {
  const { page } = await tool(open)
  const filter = () => page.locator(`${tag} canvas.below`).evaluate((canvas) => getComputedStyle(canvas).filter)
  await page.getByRole('button', { name: 'Brightness and contrast' }).click()
  await page.getByLabel('Brightness').last().fill('150')
  expect(await filter()).toBe('brightness(1.5) contrast(1)')
  await page.getByRole('button', { name: 'As it is' }).click()
  expect(await filter()).toBe('none')
})

test('crowd-bounding-box: two thousand boxes keep the list short and every step quick', async ({ open }) => {
  const many = Array.from({ length: 2000 }, (_, at) => ({
    ...cat,
    left: at % 400,
    top: at % 300,
    width: 20,
    height: 20,
  }))
  const { page, input, boxes } = await tool(open, template(`initial-value='${JSON.stringify(many)}'`))
  expect(await page.getByRole('listitem').count()).toBeLessThan(60)
  await input.press('[')
  await page.getByRole('button', { name: /^Box 2000, Cat/ }).waitFor()
  await input.press('Delete', 'Control+z')
  expect(await boxes()).toEqual(many)
})

test('crowd-bounding-box: header and instructions are shown [crowd-bounding-box header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open, template().replace('></crowd-b', `>${regions}</crowd-b`))
  await expectRegions(page, 'Animals')
})

test('crowd-bounding-box: a picture that fails says so, and so does a missing one', async ({ open }) => {
  const { page, posted } = await open(template().replace('640x480.png', '../missing.png'), { expectsErrors: true })
  await page.getByText('The picture could not be loaded: /picture/../missing.png').waitFor()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('The picture could not be loaded. Load the page again').waitFor()
  expect(posted()).toBeUndefined()
  const empty = await open(
    '<crowd-form><crowd-bounding-box name="b" labels="oops"></crowd-bounding-box></crowd-form>',
    {
      expectsErrors: true,
    },
  )
  await empty.page.getByText('There is no picture: the attribute “src” is missing.').waitFor()
  await empty.page.getByText('This task has no labels: the attribute “labels” is empty.').last().waitFor()
})

test('crowd-bounding-box: a picture that the page may not read is shown all the same', async ({ open }) => {
  const task = await open(template(), { expectsErrors: true })
  await task.page.route('http://other.test/**', (route) =>
    route.fulfill({ ...pictures('/900x700.png'), headers: forNobody }),
  )
  await task.page.locator(tag).evaluate((element) => Object.assign(element, { src: 'http://other.test/a.png' }))
  await task.page.locator(`${tag} .stage[aria-label*="900 by 700"]`).waitFor()
  const input = await inputOf(task, tag)
  await input.drag([100, 80], [260, 200])
  expect(((await task.answer()).boxes as { boundingBoxes: unknown[] }).boundingBoxes).toEqual([cat])
})
