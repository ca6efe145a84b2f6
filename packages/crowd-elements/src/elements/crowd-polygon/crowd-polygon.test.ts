import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-polygon'
testExample('crowd-polygon')

const corners = [
  { x: 100, y: 100 },
  { x: 300, y: 100 },
  { x: 300, y: 300 },
  { x: 100, y: 300 },
]
const roof = { label: 'Roof', vertices: corners }
const common = { inputImageProperties: { height: 480, width: 640 } }

function template(attributes = ''): string {
  return `<crowd-form><crowd-polygon name="p" src="/picture/640x480.png" header="Outlines" labels="['Roof', 'Pool']" ${attributes}>${regions}</crowd-polygon></crowd-form>`
}

const withRoof = template(`initial-value='${JSON.stringify([roof])}'`)

async function tool(
  open: (template: string, options?: OpenOptions) => Promise<Task>,
  page = template(),
  options?: OpenOptions,
) {
  const task = await open(page, options)
  const input = await inputOf(task, tag)
  const polygons = async () => ((await task.answer()).p as { polygons: (typeof roof)[] }).polygons
  const vertices = async () => (await polygons())[0]!.vertices
  return { task, input, polygons, vertices, page: task.page }
}

test('crowd-polygon: four clicks and Enter draw a polygon [crowd-polygon name, src, answer, answer.polygons, answer.polygons.label, answer.polygons.vertices, answer.polygons.vertices.x, answer.polygons.vertices.y, answer.inputImageProperties, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.click([100, 100], [300, 100], [300, 300], [100, 300])
  await input.press('Enter')
  expect(input.count).toBe(13)
  expect(await task.submit()).toEqual({ p: { ...common, polygons: [roof] } })
})

test('crowd-polygon: a click on the first point, or a second one on the last, finishes', async ({ open }) => {
  const { input, polygons } = await tool(open)
  await input.click([100, 100], [300, 100], [300, 300], [100, 300], [101, 102])
  await input.click([400, 100], [500, 100], [500, 200], [500, 200])
  expect(await polygons()).toMatchObject([roof, { vertices: [{ x: 400 }, { x: 500 }, { x: 500, y: 200 }] }])
})

test('crowd-polygon: a vertex is inserted by dragging the middle of an edge, moved, and deleted', async ({ open }) => {
  const { input, vertices } = await tool(open, withRoof)
  await input.click([100, 160])
  await input.drag([200, 100], [200, 50])
  expect(await vertices()).toEqual(corners.toSpliced(1, 0, { x: 200, y: 50 }))
  await input.drag([200, 50], [220, 60])
  expect(await vertices()).toEqual(corners.toSpliced(1, 0, { x: 220, y: 60 }))
  await input.press('Delete')
  expect(await vertices()).toEqual(corners)
  expect(input.count).toBe(12)
})

test('crowd-polygon: vertices are inserted, moved and deleted by keys', async ({ open }) => {
  const { input, vertices } = await tool(open, withRoof)
  await input.press(']', 'e', 'i', 'Control+ArrowUp')
  expect(await vertices()).toEqual(corners.toSpliced(1, 0, { x: 200, y: 99 }))
  await input.press('Delete')
  expect(await vertices()).toEqual(corners)
  expect(input.count).toBe(5)
})

test('crowd-polygon: an edge that would cross another is refused, drawn or dragged', async ({ open }) => {
  const { input, page, polygons, vertices } = await tool(open)
  const refusal = page.getByText('The edges of a polygon may not cross.')
  await input.click([100, 100], [300, 300], [300, 100], [150, 250])
  await refusal.waitFor()
  await input.click([200, 60])
  await refusal.waitFor({ state: 'hidden' })
  await input.press('Enter')
  const drawn = await polygons()
  expect(drawn[0]!.vertices).toHaveLength(4)
  await input.drag([200, 60], [200, 280])
  await refusal.waitFor()
  expect(await vertices()).not.toContainEqual({ x: 200, y: 280 })
})

test('crowd-polygon: while it is drawn, undo and redo go point by point', async ({ open }) => {
  const { input, vertices, polygons } = await tool(open)
  await input.click([100, 100], [300, 100], [300, 300], [200, 350])
  await input.press('Control+z', 'Control+z', 'Control+Shift+z')
  await input.click([100, 300])
  await input.press('Enter')
  expect(await vertices()).toEqual(corners)
  await input.press('Control+z')
  expect(await polygons()).toEqual([])
})

test('crowd-polygon: two fingers zoom while a polygon is drawn, and its points stay', async ({ open }) => {
  const { input, vertices } = await tool(open, template(), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const tap = async (place: readonly [number, number]) => {
    await input.touch('touchStart', place)
    await input.touch('touchEnd')
  }
  await tap([100, 100])
  await tap([300, 100])
  await input.touch('touchStart', [180, 200])
  await input.touch('touchStart', [180, 200], [220, 200])
  await input.touch('touchMove', [170, 200], [230, 200])
  await input.touch('touchEnd')
  await tap([300, 300])
  await tap([100, 300])
  await tap([100, 100])
  expect(await vertices()).toEqual(corners)
})

test('crowd-polygon: a polygon is drawn by keys alone', async ({ open }) => {
  const { input, polygons } = await tool(open)
  await input.press('c', ' ', 'Shift+ArrowRight', ' ', 'Shift+ArrowDown', ' ', 'Enter')
  expect(input.count).toBe(7)
  const [drawn] = await polygons()
  expect(drawn!.vertices).toHaveLength(3)
  expect(drawn!.vertices[0]).toEqual({ x: 320, y: 240 })
})

test('crowd-polygon: initial polygons are taken as a list or wrapped [crowd-polygon initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  for (const value of [[roof], { polygons: [roof] }]) {
    const { task, input, vertices } = await tool(open, template(`initial-value='${JSON.stringify(value)}'`))
    expect(await task.answer()).toEqual({ p: { ...common, polygons: [roof], initialValueModified: false } })
    await input.press('v')
    await input.drag([200, 200], [210, 220])
    expect(await vertices()).toEqual(corners.map(({ x, y }) => ({ x: x + 10, y: y + 20 })))
    expect(await task.answer()).toMatchObject({ p: { initialValueModified: true } })
  }
})

test('crowd-polygon: the chosen label is the next polygon’s [crowd-polygon labels]', async ({ open }) => {
  const { input, page, polygons } = await tool(open)
  await page.getByRole('button', { name: 'Pool' }).click()
  await input.click([100, 100], [300, 100], [300, 300])
  await input.press('Enter')
  expect(await polygons()).toMatchObject([{ label: 'Pool' }])
})

test('crowd-polygon: a polygon that is not finished keeps the answer back', async ({ open }) => {
  const { input, page, task } = await tool(open)
  await input.click([100, 100], [300, 100], [300, 300])
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Finish the polygon that you are drawing').waitFor()
  expect(task.posted()).toBeUndefined()
  await input.press('Escape')
  await page.getByLabel('Nothing to label').check()
  expect(await task.submit()).toEqual({ p: { ...common, polygons: [] } })
})

test('crowd-polygon: a draft brings back polygons and points that were set', async ({ open }) => {
  const { input, page } = await tool(open, withRoof)
  await input.click([400, 100], [500, 100])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  await again.input.click([500, 200])
  await again.input.press('Enter')
  expect(await again.polygons()).toMatchObject([roof, { vertices: [{ x: 400, y: 100 }, { x: 500 }, { y: 200 }] }])
})

test('crowd-polygon: value is live and can be set, and change tells of it [crowd-polygon change, value]', async ({
  open,
}) => {
  const { page, input, polygons } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.click([100, 100], [300, 100], [300, 300], [100, 300], [100, 100])
  expect((await heard()).at(-1)).toEqual(['change', { ...common, polygons: [roof] }])
  await page.locator(tag).evaluate((element, value) => Object.assign(element, { value }), [{ ...roof, label: 'Pool' }])
  expect(await polygons()).toEqual([{ ...roof, label: 'Pool' }])
})

test('crowd-polygon: header and instructions are shown [crowd-polygon header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Outlines')
})
