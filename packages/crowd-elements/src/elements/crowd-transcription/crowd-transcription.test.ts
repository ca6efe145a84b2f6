import type { Page } from 'playwright-core'
import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-transcription')

const element = (attributes = '', src = '/media/tone-9s.wav') =>
  `<crowd-form><crowd-transcription name="t" src="${src}" ${attributes}></crowd-transcription></crowd-form>`
const ready = (page: Page) => page.getByText('/ 0:09.000').waitFor()
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const clock = (page: Page) => page.locator('.clock').textContent()

test('crowd-transcription: the player’s keys work while typing [crowd-transcription name src placeholder question answer]', async ({
  open,
}) => {
  const { page, submit } = await open(element('placeholder="All of it" question="Listen!"'))
  await ready(page)
  const field = page.getByRole('textbox', { name: 'Listen!' })
  expect(await field.getAttribute('placeholder')).toBe('All of it')
  await field.focus()
  await page.keyboard.type('Hello jkl')
  await press(page, 'Alt+l', 'Alt+l', 'Alt+j')
  expect(await clock(page)).toBe('0:03.000 / 0:09.000')
  await press(page, 'Alt+t')
  await page.keyboard.type('world')
  await press(page, 'Alt+.', 'Escape')
  const state = () =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => ({ paused: audio.paused, rate: audio.playbackRate }))
  expect(await state()).toEqual({ paused: false, rate: 1.25 })
  await press(page, 'Alt+,', 'Alt+k')
  expect(await state()).toEqual({ paused: true, rate: 1 })
  expect(await submit()).toEqual({ t: 'Hello jkl [0:03.000] world' })
})

test('crowd-transcription: Tab leads out of the text, and the line seeks', async ({ open }) => {
  const { page } = await open(element())
  await ready(page)
  await page.getByRole('slider', { name: 'Place in the recording' }).fill('4.5')
  expect(await clock(page)).toBe('0:04.500 / 0:09.000')
  await page.getByRole('textbox').focus()
  await press(page, 'Tab')
  expect(await page.evaluate(() => document.activeElement!.localName)).toBe('crowd-form')
})

test('crowd-transcription: passages begin where Enter was pressed, are joined and get other times [crowd-transcription segments answer.segments.start answer.segments.end answer.segments.text answer.duration]', async ({
  open,
}) => {
  const { page, submit, answer } = await open(element('segments'))
  await ready(page)
  await page.getByRole('textbox', { name: 'Passage 1' }).focus()
  await page.keyboard.type('One two')
  await press(page, 'Alt+l', 'Enter')
  await page.keyboard.type('three')
  await press(page, 'Alt+l', 'Enter')
  expect(await answer()).toEqual({
    t: {
      segments: [
        { start: 0, end: 3, text: 'One two' },
        { start: 3, end: 6, text: 'three' },
      ],
      duration: 9,
    },
  })
  await page.keyboard.type('four')
  await press(page, 'Home', 'Backspace')
  await page.keyboard.type('!')
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowDown', 'Alt+j', 'Alt+t', 'Alt+l', 'Alt+t')
  expect(await submit()).toEqual({
    t: {
      segments: [
        { start: 0, end: 6, text: 'One two' },
        { start: 6, end: 9, text: 'three! four' },
      ],
      duration: 9,
    },
  })
})

test('crowd-transcription: starts from a text, or from passages that say whether they were changed [crowd-transcription initial-value answer.initialValueModified]', async ({
  open,
}) => {
  expect(await (await open(element('initial-value="As heard"'))).submit()).toEqual({ t: 'As heard' })
  const { page, answer } = await open(
    element(`segments initial-value="[{start: 1, end: 2.5, text: 'a'}, {start: 4, text: 'b'}]"`),
  )
  await ready(page)
  const given = [
    { start: 1, end: 2.5, text: 'a' },
    { start: 4, end: 9, text: 'b' },
  ]
  expect(await answer()).toEqual({ t: { segments: given, duration: 9, initialValueModified: false } })
  await page.getByRole('button', { name: 'Play from 0:04.000' }).click()
  await expect.poll(() => clock(page)).toMatch(/^0:04/)
  await page.getByRole('textbox', { name: 'Passage 2' }).fill('')
  expect(await answer()).toEqual({ t: { segments: [given[0]], duration: 9, initialValueModified: true } })
})

test('crowd-transcription: a video shows its picture [crowd-transcription video]', async ({ open }) => {
  const { page } = await open(element('video', '/media/clip.webm'))
  await page.getByText('/ 0:02.016').waitFor()
  expect(await page.locator('video').isVisible()).toBe(true)
})

test('crowd-transcription: something must be written, unless it is optional; drafts come back [crowd-transcription optional]', async ({
  open,
}) => {
  const { page, answer, posted } = await open(element('segments'))
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Nothing is written down yet.')
  expect(posted()).toBeUndefined()
  await page.keyboard.type('Here')
  const before = await answer()
  await page.locator('crowd-transcription').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(before).toMatchObject({ t: { segments: [{ text: 'Here' }] } })
  expect(await (await open(element('optional'))).submit()).toEqual({})
})

test('crowd-transcription: a recording that does not come says so, and so does one that is missing', async ({
  open,
}) => {
  const { page } = await open(element('', '/nowhere.wav'), { expectsErrors: true })
  await page.getByText('could not be loaded').waitFor()
  const empty = await open('<crowd-form><crowd-transcription name="t"></crowd-transcription></crowd-form>', {
    expectsErrors: true,
  })
  expect(await empty.page.getByText('“src” is missing').isVisible()).toBe(true)
})
