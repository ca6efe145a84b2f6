import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-likert')

const element = (attributes = '') => `<crowd-form><crowd-likert name="l" ${attributes}></crowd-likert></crowd-form>`
const two = `statements="['It was clear', {id: 'again', text: 'I would do it again'}]"`

test('crowd-likert: keys go from statement to statement, the mouse corrects [crowd-likert name statements answer]', async ({
  open,
}) => {
  const { page, submit } = await open(element(two))
  await page.keyboard.press('4')
  await page.keyboard.press('2')
  await page.getByRole('radiogroup', { name: 'It was clear' }).getByText('5').click()
  expect(await submit()).toEqual({ l: { 1: 5, again: 2 } })
})

test('crowd-likert: one question alone gives one number; arrow keys choose [crowd-likert question points]', async ({
  open,
}) => {
  const { page, submit } = await open(element('question="How sure are you?" points="7"'))
  const group = page.getByRole('radiogroup', { name: 'How sure are you?' })
  expect(await group.getByRole('radio').count()).toBe(7)
  await group.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await submit()).toEqual({ l: 3 })
})

test('crowd-likert: labels for every point, for the ends, and for the middle [crowd-likert labels]', async ({
  open,
}) => {
  for (const [attributes, names] of [
    [`labels="['a', 'b', 'c', 'd']"`, ['1, a', '2, b', '3, c', '4, d']],
    [`labels="['low', 'high']" points="3"`, ['1, low', '2', '3, high']],
    [`labels="['low', 'so so', 'high']"`, ['1, low', '2', '3, so so', '4', '5, high']],
  ] as const) {
    const { page } = await open(element(`${attributes} question="Q"`))
    const shown = await page
      .getByRole('radio')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label')))
    expect(shown).toEqual(names)
  }
})

test('crowd-likert: on a phone each statement is a block with its ends named', async ({ open }) => {
  const { page } = await open(element(`${two} labels="['never', 'always']"`), { viewport: { width: 390, height: 844 } })
  expect(await page.getByText('always').filter({ visible: true }).count()).toBe(2)
  const [text, points] = [
    await page.getByText('It was clear').boundingBox(),
    await page.locator('.points').first().boundingBox(),
  ]
  expect(points!.y).toBeGreaterThanOrEqual(text!.y + text!.height)
})

test('crowd-likert: every statement needs an answer, unless it is optional; drafts come back [crowd-likert optional]', async ({
  open,
}) => {
  const { page, answer, posted } = await open(element(two))
  await page.keyboard.press('3')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('One statement has no answer yet.')
  expect(posted()).toBeUndefined()
  await page.locator('crowd-likert').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual({ l: { 1: 3 } })
  expect(await (await open(element(`${two} optional`))).submit()).toEqual({})
})

test('crowd-likert: with nothing to rate it says so', async ({ open }) => {
  const { page } = await open(element(), { expectsErrors: true })
  expect(await page.getByText('There is nothing to rate').isVisible()).toBe(true)
})
