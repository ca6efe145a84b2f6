import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-classifier-multi-select')

const mood = (attributes = '') =>
  `<crowd-form><crowd-classifier-multi-select name="mood" categories="['glad', 'sad', 'angry']" header="Moods" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>Long</full-instructions>
    <classification-target>A text</classification-target></crowd-classifier-multi-select></crowd-form>`
const none = `exclusion-category="{ text: 'None' }"`

test('crowd-classifier-multi-select: answers with all categories in their order [crowd-classifier-multi-select name] [crowd-classifier-multi-select categories] [crowd-classifier-multi-select header] [crowd-classifier-multi-select classification-target] [crowd-classifier-multi-select short-instructions] [crowd-classifier-multi-select full-instructions] [crowd-classifier-multi-select answer] [crowd-classifier-multi-select answer.labels]', async ({
  open,
}) => {
  const { page, submit } = await open(mood())
  expect(await page.getByRole('heading', { name: 'Moods' }).isVisible()).toBe(true)
  for (const text of ['A text', 'In short', 'View full instructions'])
    expect(await page.getByText(text).isVisible()).toBe(true)
  await page.getByRole('checkbox', { name: 'angry' }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  expect(await submit()).toEqual({ mood: { labels: ['glad', 'angry'] } })
})

test('crowd-classifier-multi-select: that none fits takes back and disables the others [crowd-classifier-multi-select exclusion-category]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(mood(none))
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please choose at least one category or “None”.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('1')
  await page.keyboard.press('4')
  expect(await page.getByRole('checkbox', { name: 'glad' }).isChecked()).toBe(false)
  expect(await page.getByRole('checkbox', { name: 'glad' }).isDisabled()).toBe(true)
  await page.keyboard.press('1')
  expect(await page.getByRole('checkbox', { name: 'glad' }).isChecked()).toBe(false)
  expect(await submit()).toEqual({ mood: { labels: [] } })
})

test('crowd-classifier-multi-select: that none fits can be taken back', async ({ open }) => {
  const { page, posted } = await open(mood(none))
  await page.getByRole('checkbox', { name: 'None' }).click()
  await page.getByRole('checkbox', { name: 'None' }).click()
  expect(await page.getByRole('checkbox', { name: 'sad' }).isEnabled()).toBe(true)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').isVisible()).toBe(true)
  expect(posted()).toBeUndefined()
})

test('crowd-classifier-multi-select: may begin with choices, value may be set, a draft returns [crowd-classifier-multi-select initial-value]', async ({
  open,
}) => {
  const { page, answer } = await open(mood(`${none} initial-value="['sad', 'nowhere', 'glad']"`))
  expect(await answer()).toEqual({ mood: { labels: ['glad', 'sad'] } })
  const field = page.locator('crowd-classifier-multi-select')
  await field.evaluate((element: HTMLElement & { value?: unknown }) => {
    element.value = { labels: ['angry'] }
  })
  expect(await answer()).toEqual({ mood: { labels: ['angry'] } })
  await page.keyboard.press('4')
  await field.evaluate((element: HTMLElement & { draft?: unknown; value?: unknown }) => {
    const kept = JSON.stringify(element.draft)
    element.value = null
    element.draft = JSON.parse(kept)
  })
  expect(await answer()).toEqual({ mood: { labels: [] } })
  expect(await page.getByRole('checkbox', { name: 'None' }).isChecked()).toBe(true)
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ mood: { labels: ['glad', 'sad'] } })
})

test('crowd-classifier-multi-select: tells the page of a change [crowd-classifier-multi-select change]', async ({
  open,
}) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-classifier-multi-select name="a" header="h" categories="['x']"></crowd-classifier-multi-select></crowd-form>`,
  )
  await page.getByRole('checkbox').click()
  expect(await page.evaluate('seen')).toBe('crowd-classifier-multi-select')
})
