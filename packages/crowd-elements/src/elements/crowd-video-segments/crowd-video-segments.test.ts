import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-video-segments')

const element = (attributes = '', src = '/media/clip.webm') =>
  `<crowd-form><crowd-video-segments name="v" src="${src}" labels="['moves', 'rests']" ${attributes}></crowd-video-segments></crowd-form>`
const known = '/ 0:02.016'

test('crowd-video-segments: keys step by frames, mark and label [crowd-video-segments name src labels frame-rate answer.segments.start answer.segments.end answer.segments.label answer.duration]', async ({
  open,
}) => {
  const { page, submit } = await open(element('frame-rate="10"'))
  await page.getByText(known).waitFor()
  for (const key of ['.', '.', '.', ',', 'i', 'ArrowRight', 'o', '2']) await page.keyboard.press(key)
  expect(await submit()).toEqual({ v: { segments: [{ start: 0.2, end: 1.2, label: 'rests' }], duration: 2.016 } })
})

test('crowd-video-segments: a click on the picture plays; thirty frames a second are taken for granted', async ({
  open,
}) => {
  const { page, answer } = await open(element())
  await page.getByText(known).waitFor()
  for (const key of ['Enter', '.', '.', '.', 'Enter']) await page.keyboard.press(key)
  expect(await answer()).toMatchObject({ v: { segments: [{ start: 0, end: 0.1 }] } })
  await page.locator('video').click()
  await page.getByRole('button', { name: 'Pause' }).waitFor()
})

test('crowd-video-segments: a video that does not say how long it is', async ({ open }) => {
  const { page } = await open(element('', '/media/clip-endless.webm'))
  await page.getByText(/\/ 0:0[12]\.\d+/).waitFor()
  await expect.poll(() => page.locator('.clock').textContent()).toMatch(/^0:00\.000/)
})

test('crowd-video-segments: initial value, overlap and header are as for sound [crowd-video-segments initial-value allow-overlap header answer.initialValueModified]', async ({
  open,
}) => {
  const { page, answer } = await open(
    element(`header="What moves?" allow-overlap initial-value="[{start: 0, end: 1, label: 'moves'}]"`),
  )
  await page.getByText(known).waitFor()
  expect(await page.getByRole('heading', { name: 'What moves?' }).isVisible()).toBe(true)
  expect(await answer()).toMatchObject({ v: { initialValueModified: false } })
  for (const key of ['i', 'ArrowRight', 'ArrowRight', 'o']) await page.keyboard.press(key)
  expect(await answer()).toEqual({
    v: {
      segments: [
        { start: 0, end: 1, label: 'moves' },
        { start: 0, end: 2, label: 'moves' },
      ],
      duration: 2.016,
      initialValueModified: true,
    },
  })
})

test('crowd-video-segments: a video that does not come says so', async ({ open }) => {
  const { page } = await open(element('', '/nowhere.webm'), { expectsErrors: true })
  await page.getByText('could not be loaded').waitFor()
})
