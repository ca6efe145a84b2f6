import { expect, test, testExample } from '../../testing/page.ts'
import { dragOver, partOf } from '../../testing/text-parts.ts'

testExample('crowd-span-critique')

const text = '😀 The first computer beat Napoleon.'
const element = (attributes = '') =>
  `<crowd-form><crowd-span-critique name="c" text="${text}" categories="['factual', {label: 'tone', fullDisplayName: 'Bad tone'}]" ${attributes}></crowd-span-critique></crowd-form>`
const spans = async (answer: () => Promise<Record<string, unknown>>) =>
  ((await answer()).c as { spans: unknown[] }).spans
const severities = `severities="['minor', 'major']"`
const computer = { startOffset: 2, endOffset: 20 }

test('crowd-span-critique: a span gets a category, a severity and a note [crowd-span-critique name text categories severities answer answer.spans answer.spans.startOffset answer.spans.endOffset answer.spans.category answer.spans.severity answer.spans.note]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(element(severities))
  await dragOver(page, 'The first computer')
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Choose the severity of issue 1.')
  expect(posted()).toBeUndefined()
  await page.getByRole('radiogroup', { name: 'Severity of issue 1' }).getByRole('radio', { name: 'major' }).check()
  await page.getByLabel('Note on issue 1').fill(' A person was inside. ')
  expect(await submit()).toEqual({
    c: { spans: [{ ...computer, category: 'factual', severity: 'major', note: 'A person was inside.' }] },
  })
})

test('crowd-span-critique: issues may overlap, change their category, and are removed', async ({ open }) => {
  const { page, answer } = await open(element())
  await dragOver(page, 'The first computer')
  await page.keyboard.press('1')
  await dragOver(page, 'computer beat')
  await page.getByRole('button', { name: 'Bad tone' }).click()
  expect(await spans(answer)).toEqual([
    { ...computer, category: 'factual' },
    { startOffset: 12, endOffset: 25, category: 'tone' },
  ])
  const { first } = await partOf(page, 'first')
  await page.mouse.click(first.left + 2, first.top + 8)
  await page.keyboard.press('2')
  expect((await spans(answer))[0]).toEqual({ ...computer, category: 'tone' })
  await page.getByRole('button', { name: 'Remove issue 1' }).click()
  expect(await spans(answer)).toEqual([{ startOffset: 12, endOffset: 25, category: 'tone' }])
})

test('crowd-span-critique: a whole note is one step for undo', async ({ open }) => {
  const { page, answer } = await open(element())
  await dragOver(page, 'Napoleon')
  await page.keyboard.press('1')
  await page.getByLabel('Note on issue 1').pressSequentially('No.')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await spans(answer)).toEqual([{ startOffset: 26, endOffset: 34, category: 'factual' }])
  await page.getByRole('button', { name: 'Redo' }).click()
  expect(await spans(answer)).toMatchObject([{ note: 'No.' }])
})

test('crowd-span-critique: “No issues found” answers with an empty list [crowd-span-critique header]', async ({
  open,
}) => {
  const { page, submit } = await open(element('header="What is wrong?"'))
  expect(await page.getByRole('heading', { name: 'What is wrong?' }).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('at least one issue')
  await page.getByLabel('No issues found').check()
  expect(await submit()).toEqual({ c: { spans: [] } })
})

test('crowd-span-critique: starts from an initial value, says whether it was changed, and keeps a draft [crowd-span-critique initial-value offset-unit answer.initialValueModified]', async ({
  open,
}) => {
  const given = { startOffset: 3, endOffset: 21, category: 'factual', severity: 'minor', note: 'Hm.' }
  const { page, answer } = await open(
    element(`${severities} offset-unit="utf-16" initial-value='${JSON.stringify([given])}'`),
  )
  expect(await answer()).toEqual({ c: { spans: [given], initialValueModified: false } })
  await page.getByRole('radio', { name: 'major' }).check()
  const changed = { c: { spans: [{ ...given, severity: 'major' }], initialValueModified: true } }
  expect(await answer()).toEqual(changed)
  await page.locator('crowd-span-critique').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(changed)
})
