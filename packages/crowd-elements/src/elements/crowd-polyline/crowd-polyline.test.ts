import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-polyline'
testExample('crowd-polyline')

const lane = {
  label: 'Solid',
  vertices: [
    { x: 60, y: 440 },
    { x: 250, y: 260 },
    { x: 330, y: 60 },
  ],
}
const common = { inputImageProperties: { height: 480, width: 640 } }

function template(attributes = ''): string {
  return `<crowd-form><crowd-polyline name="l" src="/picture/640x480.png" header="Lanes" labels="['Solid', 'Dashed']" ${attributes}>${regions}</crowd-polyline></crowd-form>`
}

async function tool(open: (template: string, options?: OpenOptions) => Promise<Task>, page = template()) {
  const task = await open(page)
  const input = await inputOf(task, tag)
  const polylines = async () => ((await task.answer()).l as { polylines: (typeof lane)[] }).polylines
  return { task, input, polylines, page: task.page }
}

test('crowd-polyline: three clicks and Enter draw a line [crowd-polyline name, src, answer, answer.polylines, answer.polylines.label, answer.polylines.vertices, answer.polylines.vertices.x, answer.polylines.vertices.y, answer.inputImageProperties, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.click([60, 440], [250, 260], [330, 60])
  await input.press('Enter')
  expect(input.count).toBe(10)
  expect(await task.submit()).toEqual({ l: { ...common, polylines: [lane] } })
})

test('crowd-polyline: one point is not enough, and a line may cross itself', async ({ open }) => {
  const { input, polylines } = await tool(open)
  await input.click([100, 100])
  await input.press('Enter')
  expect(await polylines()).toEqual([])
  await input.click([300, 300], [300, 100], [100, 300])
  await input.press('Enter')
  expect((await polylines())[0]!.vertices).toHaveLength(4)
})

test('crowd-polyline: initial lines are taken wrapped or as a list [crowd-polyline initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  for (const value of [{ polylines: [lane] }, [lane]]) {
    const { task, input, polylines } = await tool(open, template(`initial-value='${JSON.stringify(value)}'`))
    expect(await task.answer()).toEqual({ l: { ...common, polylines: [lane], initialValueModified: false } })
    await input.press(']')
    await input.drag([250, 260], [280, 250])
    expect((await polylines())[0]!.vertices).toEqual(lane.vertices.with(1, { x: 280, y: 250 }))
    expect(await task.answer()).toMatchObject({ l: { initialValueModified: true } })
  }
})

test('crowd-polyline: labels have the colours that are given, and keys choose them [crowd-polyline labels, label-colors]', async ({
  open,
}) => {
  const { input, page, polylines } = await tool(open, template(`label-colors="['#ff0000', '#00ff00']"`))
  await input.press('2')
  await input.click([60, 440], [250, 260])
  await input.press('Enter')
  expect(await polylines()).toMatchObject([{ label: 'Dashed' }])
  const swatch = page.getByRole('button', { name: 'Dashed' }).first().locator('.swatch')
  expect(await swatch.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 255, 0)')
  const color = await page.locator(tag).evaluate(
    (element, [x, y]) => {
      const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>('canvas.over')!
      const box = canvas.getBoundingClientRect()
      return [...canvas.getContext('2d')!.getImageData(x! - box.left, y! - box.top, 1, 1).data]
    },
    await input.onPage([98, 404]),
  )
  expect(color).toEqual([0, 255, 0, 255])
})

test('crowd-polyline: a draft brings the lines back', async ({ open }) => {
  const { input, page, polylines } = await tool(open)
  await input.click([60, 440], [250, 260])
  await input.press('Enter')
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  expect(await again.polylines()).toEqual(await polylines())
})

test('crowd-polyline: value is live and can be set, and change tells of it [crowd-polyline change, value]', async ({
  open,
}) => {
  const { page, input, polylines } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.click([60, 440], [250, 260], [330, 60], [330, 60])
  expect((await heard()).at(-1)).toEqual(['change', { ...common, polylines: [lane] }])
  await page
    .locator(tag)
    .evaluate((element, value) => Object.assign(element, { value }), [{ ...lane, label: 'Dashed' }])
  expect(await polylines()).toEqual([{ ...lane, label: 'Dashed' }])
})

test('crowd-polyline: header and instructions are shown [crowd-polyline header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Lanes')
})
