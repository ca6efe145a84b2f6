import type { Page } from 'playwright-core'
import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-audio-segments')

const element = (attributes = '', src = '/media/tone-4s.wav') =>
  `<crowd-form><crowd-audio-segments name="s" src="${src}" labels="['speech', {label: 'music', fullDisplayName: 'Music or song'}]" ${attributes}></crowd-audio-segments></crowd-form>`

/** Waits until the recording is known, and gives what moves about in it. */
async function ready(page: Page) {
  await page.getByText('/ 0:04.000').waitFor()
  const track = (await page.locator('.track').boundingBox())!
  const xOf = (seconds: number) => track.x + (seconds / 4) * track.width
  return {
    async drag(from: number, to: number, y = track.y + 80) {
      await page.mouse.move(xOf(from), y)
      await page.mouse.down()
      await page.mouse.move(xOf((from + to) / 2), y)
      await page.mouse.move(xOf(to), y)
      await page.mouse.up()
    },
    click: (at: number) => page.mouse.click(xOf(at), track.y + 80),
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}
const near = (start: number, end: number, label: string) => ({
  start: expect.closeTo(start, 1),
  end: expect.closeTo(end, 1),
  label,
})

test('crowd-audio-segments: keys mark in and out, and label [crowd-audio-segments name src labels answer.segments.start answer.segments.end answer.segments.label answer.duration]', async ({
  open,
}) => {
  const { page, submit } = await open(element())
  const { press } = await ready(page)
  await press(
    'ArrowRight',
    'i',
    'ArrowRight',
    '.',
    '.',
    'o',
    '2',
    'l',
    'Enter',
    'j',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    ',',
    'Enter',
  )
  expect(await submit()).toEqual({
    s: {
      segments: [
        { start: 1, end: 2.02, label: 'music' },
        { start: 3.99, end: 4, label: 'music' },
      ],
      duration: 4,
    },
  })
})

test('crowd-audio-segments: the mouse draws, moves edges and segments, and a click seeks', async ({ open }) => {
  const { page, answer } = await open(element())
  const { drag, click } = await ready(page)
  await drag(1, 2)
  expect(await answer()).toMatchObject({ s: { segments: [near(1, 2, 'speech')] } })
  await drag(1.99, 3)
  expect(await answer()).toMatchObject({ s: { segments: [near(1, 3, 'speech')] } })
  await drag(2, 1)
  expect(await answer()).toMatchObject({ s: { segments: [near(0, 2, 'speech')] } })
  await click(3)
  await expect.poll(() => page.locator('.clock').textContent()).toMatch(/^0:0[23]\.\d+/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await answer()).toMatchObject({ s: { segments: [near(1, 2, 'speech')] } })
  await page.keyboard.press('Control+y')
  expect(await answer()).toMatchObject({ s: { segments: [near(1, 3, 'speech')] } })
})

test('crowd-audio-segments: segments do not overlap unless they may [crowd-audio-segments allow-overlap]', async ({
  open,
}) => {
  const strict = await open(element())
  const tool = await ready(strict.page)
  await tool.drag(1, 2)
  await tool.drag(0.5, 1.5)
  await tool.drag(1.5, 0.2)
  await tool.drag(1.01, 0.2)
  expect(await strict.answer()).toMatchObject({ s: { segments: [near(0.5, 1, 'speech'), near(1, 2, 'speech')] } })
  const free = await open(element('allow-overlap'))
  const other = await ready(free.page)
  await other.drag(1, 2)
  await other.drag(0.5, 1.5)
  expect(await free.answer()).toMatchObject({ s: { segments: [near(0.5, 1.5, 'speech'), near(1, 2, 'speech')] } })
})

test('crowd-audio-segments: starts from an initial value; times are typed, labels changed, segments removed [crowd-audio-segments initial-value answer.initialValueModified]', async ({
  open,
}) => {
  const { page, answer } = await open(
    element(
      `initial-value="[{start: 1.25, end: 2, label: 'speech'}, {start: 3, end: 3.5, label: 'music'}, {start: 'x'}]"`,
    ),
  )
  const { press } = await ready(page)
  const given = [
    { start: 1.25, end: 2, label: 'speech' },
    { start: 3, end: 3.5, label: 'music' },
  ]
  expect(await answer()).toEqual({ s: { segments: given, duration: 4, initialValueModified: false } })
  await page.getByRole('button', { name: 'speech 0:01.250' }).click()
  await page.getByLabel('End in seconds').fill('9')
  await page.keyboard.press('Tab')
  await page.getByLabel('Start in seconds').fill('0.1234')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Music or song', exact: true }).click()
  expect(await answer()).toEqual({
    s: { segments: [{ start: 0.123, end: 3, label: 'music' }, given[1]], duration: 4, initialValueModified: true },
  })
  await press('n', 'l', ']', '[')
  await page.getByRole('button', { name: 'Remove segment 1' }).click()
  expect(await answer()).toMatchObject({ s: { segments: [{ start: 3, end: 4 }] } })
  await press('n', 'Delete')
  expect(await answer()).toMatchObject({ s: { segments: [] } })
})

test('crowd-audio-segments: it plays, at several speeds, and a segment alone', async ({ open }) => {
  const { page } = await open(element('initial-value="[{start: 0.1, end: 0.4, label: 1}]"'))
  const { press } = await ready(page)
  const media = () =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => ({
      paused: audio.paused,
      time: audio.currentTime,
      rate: audio.playbackRate,
    }))
  await press('>', '>', ' ')
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  expect(await media()).toMatchObject({ paused: false, rate: 1.5 })
  await press('k', '<')
  expect(await media()).toMatchObject({ paused: true, rate: 1.25 })
  await press('n', 'p')
  await expect.poll(media).toMatchObject({ paused: true, time: 0.4 })
})

test('crowd-audio-segments: the waveform is read from the recording, and the line can be zoomed', async ({ open }) => {
  const { page } = await open(element())
  const { press } = await ready(page)
  const peaks = () =>
    page.locator('crowd-timeline').evaluate((line) => {
      const found = (line as never as { peaks?: Float32Array }).peaks
      return found && [found.length, found[50], found[150]!]
    })
  await expect.poll(peaks).toEqual([400, 0, expect.closeTo(0.49, 1)])
  const width = () => page.locator('.track').evaluate((track) => track.clientWidth)
  const before = await width()
  await press('+', '+')
  await expect.poll(width).toBe(before * 4)
  await press('-')
  await expect.poll(width).toBe(before * 2)
})

test('crowd-audio-segments: nothing is submitted before something is marked or said to be nothing; drafts come back [crowd-audio-segments header]', async ({
  open,
}) => {
  const { page, submit, posted, answer } = await open(element('header="Who speaks?"'))
  const { press } = await ready(page)
  expect(await page.getByRole('heading', { name: 'Who speaks?' }).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Mark at least one segment')
  expect(posted()).toBeUndefined()
  await page.getByRole('button', { name: 'Begin segment' }).click()
  await press('ArrowRight')
  await page.getByRole('button', { name: 'End segment' }).click()
  const before = await answer()
  await page.locator('crowd-audio-segments').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(before).toMatchObject({ s: { segments: [{ start: 0, end: 1 }] } })
  await page.getByLabel('Nothing to mark').check()
  expect(await submit()).toEqual({ s: { segments: [], duration: 4 } })
})

test('crowd-audio-segments: a recording that does not come says so, and so does one that is missing', async ({
  open,
}) => {
  const { page } = await open(element('', '/nowhere.wav'), { expectsErrors: true })
  await page.getByText('could not be loaded').waitFor()
  const empty = await open('<crowd-form><crowd-audio-segments name="s"></crowd-audio-segments></crowd-form>', {
    expectsErrors: true,
  })
  for (const missing of ['“src” is missing', '“labels” is missing'])
    expect(await empty.page.getByText(missing).isVisible()).toBe(true)
})

test('crowd-audio-segments: keys that belong to a box or to radio buttons stay theirs', async ({ open }) => {
  const radios = '<input type="radio" name="r" value="a" checked><input type="radio" name="r" value="b">'
  const { page, answer } = await open(element().replace('</crowd-form>', `${radios}</crowd-form>`))
  await ready(page)
  await page.getByLabel('Nothing to mark').focus()
  await page.keyboard.press(' ')
  expect(await page.getByLabel('Nothing to mark').isChecked()).toBe(true)
  await page.locator('input[value=a]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await answer()).toMatchObject({ r: { a: false, b: true } })
})
