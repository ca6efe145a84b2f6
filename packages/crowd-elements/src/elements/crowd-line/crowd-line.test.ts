import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-line'
testExample('crowd-line')

const edge = {
  label: 'Upper',
  vertices: [
    { x: 80, y: 120 },
    { x: 560, y: 150 },
  ],
}
const common = { inputImageProperties: { height: 480, width: 640 } }

function template(attributes = ''): string {
  return `<crowd-form><crowd-line name="l" src="/picture/640x480.png" header="Edges" labels="['Upper', 'Lower']" ${attributes}>${regions}</crowd-line></crowd-form>`
}

async function tool(open: (template: string, options?: OpenOptions) => Promise<Task>, page = template()) {
  const task = await open(page)
  const input = await inputOf(task, tag)
  const lines = async () => ((await task.answer()).l as { lines: (typeof edge)[] }).lines
  return { task, input, lines, page: task.page }
}

test('crowd-line: a drag draws a line in four events [crowd-line name, src, answer, answer.lines, answer.lines.label, answer.lines.vertices, answer.lines.vertices.x, answer.lines.vertices.y, answer.inputImageProperties, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.drag([80, 120], [560, 150])
  expect(input.count).toBe(4)
  expect(await task.submit()).toEqual({ l: { ...common, lines: [edge] } })
})

test('crowd-line: two clicks draw a line, and its ends and the whole of it can be dragged', async ({ open }) => {
  const { input, lines } = await tool(open)
  await input.click([80, 120], [560, 150])
  expect(await lines()).toEqual([edge])
  await input.drag([560, 150], [540, 200])
  expect((await lines())[0]!.vertices[1]).toEqual({ x: 540, y: 200 })
  await input.press('v')
  await input.drag([195, 140], [205, 130])
  expect((await lines())[0]!.vertices).toEqual([
    { x: 90, y: 110 },
    { x: 550, y: 190 },
  ])
})

test('crowd-line: initial lines are taken wrapped or as a list [crowd-line initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  for (const value of [{ lines: [edge] }, [edge]]) {
    const { task, input } = await tool(open, template(`initial-value='${JSON.stringify(value)}'`))
    expect(await task.answer()).toEqual({ l: { ...common, lines: [edge], initialValueModified: false } })
    await input.press(']', 'Delete')
    expect(await task.answer()).toEqual({ l: { ...common, lines: [], initialValueModified: true } })
  }
})

test('crowd-line: labels have the colours that are given, and keys choose them [crowd-line labels, label-colors]', async ({
  open,
}) => {
  const { input, page, lines } = await tool(open, template(`label-colors="['#f00', '#00ff00']"`))
  await input.press('2')
  await input.drag([80, 120], [560, 150])
  expect(await lines()).toEqual([{ ...edge, label: 'Lower' }])
  const swatch = page.getByRole('button', { name: 'Lower' }).first().locator('.swatch')
  expect(await swatch.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 255, 0)')
})

test('crowd-line: a draft brings the lines back', async ({ open }) => {
  const { input, page, lines } = await tool(open)
  await input.drag([80, 120], [560, 150])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  expect(await again.lines()).toEqual(await lines())
})

test('crowd-line: value is live and can be set, and change tells of it [crowd-line change, value]', async ({
  open,
}) => {
  const { page, input, lines } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.drag([80, 120], [560, 150])
  expect((await heard()).at(-1)).toEqual(['change', { ...common, lines: [edge] }])
  await page.locator(tag).evaluate((element, value) => Object.assign(element, { value }), [{ ...edge, label: 'Lower' }])
  expect(await lines()).toEqual([{ ...edge, label: 'Lower' }])
})

test('crowd-line: header and instructions are shown [crowd-line header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Edges')
})
