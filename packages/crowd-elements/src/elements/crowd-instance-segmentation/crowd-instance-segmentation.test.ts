import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { readIndexedPng } from '../../testing/read-png.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-instance-segmentation'
testExample('crowd-instance-segmentation')

interface Value {
  readonly instances: { color: string; label: string }[]
  readonly labeledImage: { pngImageData: string }
}

function template(attributes = ''): string {
  return `<crowd-form><crowd-instance-segmentation name="s" src="/picture/640x480.png" header="Animals"
    labels="['Cat', 'Dog']" ${attributes}>${regions}</crowd-instance-segmentation></crowd-form>`
}

async function tool(open: (template: string, options?: OpenOptions) => Promise<Task>, page = template()) {
  const task = await open(page)
  const input = await inputOf(task, tag)
  const value = async () => (await task.answer()).s as Value
  return { task, input, value, page: task.page }
}

test('crowd-instance-segmentation: each object has its own colour, also of one label [crowd-instance-segmentation name, src, labels, answer, answer.instances.color, answer.instances.label, answer.labeledImage.pngImageData, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.click([100, 100], [110, 100])
  await input.press('n')
  await input.click([200, 100])
  await input.press('2')
  await input.click([300, 100])
  expect(input.count).toBe(14)
  const { s } = (await task.submit()) as { s: Value }
  expect(s).toEqual({
    inputImageProperties: { height: 480, width: 640 },
    instances: [
      { color: '#1f77b4', label: 'Cat' },
      { color: '#ff7f0e', label: 'Cat' },
      { color: '#2ca02c', label: 'Dog' },
    ],
    labeledImage: { pngImageData: expect.any(String) },
  })
  const { pixels, palette } = readIndexedPng(s.labeledImage.pngImageData)
  const colors = [100, 110, 200, 300, 400].map((x) => palette[pixels[100 * 640 + x]!])
  expect(colors).toEqual(['#1f77b4', '#1f77b4', '#ff7f0e', '#2ca02c', '#ffffff'])
})

test('crowd-instance-segmentation: an object that is chosen is relabelled, painted on, deleted and brought back', async ({
  open,
}) => {
  const { input, page, value } = await tool(open)
  await input.click([100, 100])
  await input.press('2')
  await input.click([200, 100])
  await page.getByRole('button', { name: /^1 Cat, / }).click()
  await input.press('2')
  expect((await value()).instances).toEqual([
    { color: '#1f77b4', label: 'Dog' },
    { color: '#ff7f0e', label: 'Dog' },
  ])
  await input.click([300, 300])
  expect((await value()).instances).toHaveLength(2)
  await input.press('Delete')
  expect((await value()).instances).toEqual([{ color: '#ff7f0e', label: 'Dog' }])
  const { pixels } = readIndexedPng((await value()).labeledImage.pngImageData)
  expect(pixels[300 * 640 + 300]).toBe(0)
  await input.press('Control+z')
  expect((await value()).instances).toHaveLength(2)
})

test('crowd-instance-segmentation: Alt and a click on an object choose it', async ({ open }) => {
  const { input, page, value } = await tool(open)
  await input.click([100, 100])
  await input.press('2')
  await input.click([200, 100])
  await page.keyboard.down('Alt')
  await input.click([100, 100])
  await page.keyboard.up('Alt')
  await input.click([300, 300])
  const { pixels } = readIndexedPng((await value()).labeledImage.pngImageData)
  expect(pixels[300 * 640 + 300]).toBe(pixels[100 * 640 + 100])
})

test('crowd-instance-segmentation: initial objects can be mended [crowd-instance-segmentation initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  const first = await tool(open)
  await first.input.click([100, 100])
  await first.input.press('n')
  await first.input.click([200, 100])
  const { instances, labeledImage } = await first.value()
  const src = `data:image/png;base64,${labeledImage.pngImageData}`
  const again = await tool(open, template(`initial-value='${JSON.stringify({ instances, src })}'`))
  expect(await again.value()).toMatchObject({ instances, labeledImage, initialValueModified: false })
  await again.input.press('n')
  await again.input.click([300, 100])
  expect(await again.value()).toMatchObject({
    instances: [...instances, { color: '#2ca02c', label: 'Cat' }],
    initialValueModified: true,
  })
})

test('crowd-instance-segmentation: a draft brings the objects back', async ({ open }) => {
  const { input, page, value } = await tool(open)
  await input.drag([100, 100], [300, 140])
  await input.press('2')
  await input.drag([100, 300], [300, 240])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  await expect.poll(again.value).toEqual(await value())
})

test('crowd-instance-segmentation: value is live, and change tells of it [crowd-instance-segmentation change, value]', async ({
  open,
}) => {
  const { input, page, value } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.click([200, 200])
  expect((await heard()).at(-1)).toEqual(['change', await value()])
})

test('crowd-instance-segmentation: nothing is submitted without an object, unless there is nothing to label', async ({
  open,
}) => {
  const { task, page } = await tool(open)
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Paint at least one label').waitFor()
  await page.getByLabel('Nothing to label').check()
  expect(await task.submit()).toMatchObject({ s: { instances: [] } })
})

test('crowd-instance-segmentation: header and instructions are shown [crowd-instance-segmentation header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Animals')
})
