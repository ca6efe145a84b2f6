import { expect, test, testExample } from '../../testing/page.ts'
import { readCriteria, scoreOf } from './criteria.ts'

testExample('crowd-rubric')

const element = (attributes = '') => `<crowd-form><crowd-rubric name="r" ${attributes}></crowd-rubric></crowd-form>`
const criteria = `criteria='["plain", {"id": "cites", "text": "Cites", "weight": 3}, {"id": "lies", "text": "Lies", "weight": -2}]'`

test('crowd-rubric: verdicts by keys and by mouse, notes, and the score [crowd-rubric name criteria answer answer.criteria answer.criteria.verdict answer.criteria.note answer.score]', async ({
  open,
}) => {
  const { page, submit } = await open(element(criteria))
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note to: Lies' }).fill(' once ')
  await page.getByText('Present', { exact: true }).click()
  expect(await submit()).toEqual({
    r: {
      criteria: { 1: { verdict: 'not-met' }, cites: { verdict: 'met' }, lies: { verdict: 'met', note: 'once' } },
      score: 0.25,
    },
  })
})

test('crowd-rubric: the score leaves out what does not apply, and can fall below nought', () => {
  const read = readCriteria([
    { id: 'a', weight: 3 },
    { id: 'b', points: 1 },
    { id: 'c', weight: -5 },
  ])
  expect(scoreOf(read, {})).toBeNull()
  expect(scoreOf(read, { a: 'not-applicable', b: 'met', c: 'not-met' })).toBe(1)
  expect(scoreOf(read, { a: 'met', b: 'met', c: 'met' })).toBe(-0.25)
  expect(scoreOf(read, { a: 'met', b: 'not-met' })).toBe(0.75)
})

test('crowd-rubric: question, weights and score are shown when asked for [crowd-rubric question show-score]', async ({
  open,
}) => {
  const { page } = await open(element(`${criteria} question="How good?" show-score`))
  expect(await page.getByText('How good?').isVisible()).toBe(true)
  expect(await page.locator('.weight').allTextContents()).toEqual(['+1', '+3', '−2'])
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/Score\s+25 %\s+2 of 3 judged/)
  expect(await (await open(element(criteria))).page.getByRole('status').count()).toBe(0)
})

test('crowd-rubric: every criterion must be judged, unless it is optional; drafts come back [crowd-rubric optional]', async ({
  open,
}) => {
  const { page, answer, posted } = await open(element(criteria))
  await page.keyboard.press('3')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('2 criteria are not judged yet.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('n')
  await page.keyboard.type('Hm')
  const before = await answer()
  await page.locator('crowd-rubric').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(await page.getByRole('textbox', { name: 'Note to: Cites' }).inputValue()).toBe('Hm')
  expect(await (await open(element(`${criteria} optional`))).submit()).toEqual({})
})

test('crowd-rubric: without criteria it says so', async ({ open }) => {
  const { page } = await open(element(), { expectsErrors: true })
  expect(await page.getByText('“criteria” is missing').isVisible()).toBe(true)
})
