import { inputOf } from '../../testing/events.ts'
import { listenTo } from '../../testing/live-value.ts'
import { expect, type OpenOptions, type Task, test, testExample } from '../../testing/page.ts'
import { expectRegions, regions } from '../../testing/regions.ts'

const tag = 'crowd-keypoint'
testExample('crowd-keypoint')

const eye = { label: 'Eye', x: 270, y: 200 }
const nose = { label: 'Nose', x: 320, y: 260 }
const common = { inputImageProperties: { height: 480, width: 640 } }

function template(attributes = ''): string {
  return `<crowd-form><crowd-keypoint name="k" src="/picture/640x480.png" header="Faces" labels="['Eye', 'Nose']" ${attributes}>${regions}</crowd-keypoint></crowd-form>`
}

async function tool(open: (template: string, options?: OpenOptions) => Promise<Task>, page = template()) {
  const task = await open(page)
  const input = await inputOf(task, tag)
  const keypoints = async () => ((await task.answer()).k as { keypoints: unknown[] }).keypoints
  return { task, input, keypoints, page: task.page }
}

test('crowd-keypoint: a click sets a point, and a label may have several [crowd-keypoint name, src, labels, answer, answer.keypoints, answer.keypoints.label, answer.keypoints.x, answer.keypoints.y, answer.inputImageProperties, answer.inputImageProperties.height, answer.inputImageProperties.width]', async ({
  open,
}) => {
  const { task, input } = await tool(open)
  await input.click([270, 200], [370, 200])
  await input.press('2')
  await input.click([320, 260])
  expect(input.count).toBe(10)
  expect(await task.submit()).toEqual({ k: { ...common, keypoints: [eye, { ...eye, x: 370 }, nose] } })
})

test('crowd-keypoint: a point is dragged to another place, within the picture', async ({ open }) => {
  const { input, keypoints } = await tool(open)
  await input.click([270, 200])
  await input.drag([270, 200], [300, 210])
  expect(await keypoints()).toEqual([{ label: 'Eye', x: 300, y: 210 }])
  await input.drag([300, 210], [900, 700])
  expect(await keypoints()).toEqual([{ label: 'Eye', x: 639, y: 479 }])
})

test('crowd-keypoint: a point is set by keys alone', async ({ open }) => {
  const { input, keypoints } = await tool(open)
  await input.press('c', 'Control+ArrowLeft', 'Enter')
  expect(input.count).toBe(3)
  expect(await keypoints()).toEqual([{ label: 'Eye', x: 319, y: 240 }])
})

test('crowd-keypoint: initial points are taken as a list or wrapped; unknown labels are left out [crowd-keypoint initial-value, answer.initialValueModified]', async ({
  open,
}) => {
  const points = [eye, { label: 'Ghost', x: 5, y: 5 }, nose]
  for (const value of [points, { keypoints: points }]) {
    const { task, input, page } = await tool(open, template(`initial-value='${JSON.stringify(value)}'`))
    expect(await task.answer()).toEqual({ k: { ...common, keypoints: [eye, nose], initialValueModified: false } })
    expect(await page.getByText('Ghost').count()).toBe(0)
    await input.press(']', 'ArrowDown')
    expect(await task.answer()).toMatchObject({ k: { initialValueModified: true } })
  }
})

test('crowd-keypoint: labels that a script sets make their points count', async ({ open }) => {
  const { page, keypoints } = await tool(open, template(`initial-value='[{"label":"Ear","x":5,"y":6}]'`))
  expect(await keypoints()).toEqual([])
  await page.locator(tag).evaluate((element) => Object.assign(element, { labels: ['Ear'] }))
  await expect.poll(keypoints).toEqual([{ label: 'Ear', x: 5, y: 6 }])
})

test('crowd-keypoint: a draft brings the points back', async ({ open }) => {
  const { input, page, keypoints } = await tool(open)
  await input.click([270, 200])
  const draft = await page
    .locator(tag)
    .evaluate((element) => JSON.stringify((element as never as { draft: unknown }).draft))
  const again = await tool(open)
  await again.page.locator(tag).evaluate((element, text) => Object.assign(element, { draft: JSON.parse(text) }), draft)
  expect(await again.keypoints()).toEqual(await keypoints())
})

test('crowd-keypoint: value is live and can be set, and change tells of it [crowd-keypoint change, value]', async ({
  open,
}) => {
  const { page, input, keypoints } = await tool(open)
  const heard = await listenTo(page, tag)
  await input.click([270, 200])
  expect((await heard()).at(-1)).toEqual(['change', { ...common, keypoints: [eye] }])
  await page.locator(tag).evaluate((element, value) => Object.assign(element, { value }), [nose])
  expect(await keypoints()).toEqual([nose])
})

test('crowd-keypoint: header and instructions are shown [crowd-keypoint header, full-instructions, short-instructions]', async ({
  open,
}) => {
  const { page } = await tool(open)
  await expectRegions(page, 'Faces')
})
