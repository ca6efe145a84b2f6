import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-classifier')

const mood = (attributes = '', content = '<classification-target>A text</classification-target>') =>
  `<crowd-form><crowd-classifier name="mood" categories="['glad', 'sad', 'angry']" ${attributes}>${content}</crowd-classifier></crowd-form>`

test('crowd-classifier: answers with the category [crowd-classifier name] [crowd-classifier categories] [crowd-classifier header] [crowd-classifier answer] [crowd-classifier answer.label]', async ({
  open,
}) => {
  const { page, submit } = await open(mood('header="How does it sound?"'))
  expect(await page.getByRole('heading', { name: 'How does it sound?' }).isVisible()).toBe(true)
  expect(await page.getByRole('radiogroup', { name: 'How does it sound?' }).getByRole('radio').count()).toBe(3)
  await page.getByRole('radio', { name: 'glad' }).click()
  await page.getByRole('radio', { name: 'sad' }).click()
  expect(await submit()).toEqual({ mood: { label: 'sad' } })
})

test('crowd-classifier: shows its regions [crowd-classifier classification-target] [crowd-classifier short-instructions] [crowd-classifier full-instructions] [short-instructions header] [full-instructions header]', async ({
  open,
}) => {
  const { page, answer } = await open(
    mood(
      '',
      `<short-instructions header="In short">Listen<classification-target><b>The text</b><input name="extra" value="1"></classification-target>
      <full-instructions header="All of it">At length</full-instructions>`,
    ),
  )
  expect(await page.getByText('The text').isVisible()).toBe(true)
  const left = (await page.getByText('Listen').boundingBox())!
  expect(left.x + left.width).toBeLessThan((await page.getByText('The text').boundingBox())!.x)
  expect(await page.getByRole('heading', { name: 'In short' }).isVisible()).toBe(true)
  expect(await page.getByText('At length').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'View full instructions' }).click()
  expect(await page.getByRole('dialog', { name: 'All of it' }).isVisible()).toBe(true)
  expect(await page.getByText('At length').isVisible()).toBe(true)
  expect(await answer()).toEqual({ extra: '1' })
})

test('crowd-classifier: without a choice nothing is submitted', async ({ open }) => {
  const { page, posted } = await open(mood())
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please choose a category.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('1')
  await page.getByRole('alert').waitFor({ state: 'detached' })
})

test('crowd-classifier: keys choose and Enter submits', async ({ open }) => {
  const { page, posted } = await open(mood())
  await page.keyboard.press('2')
  await page.keyboard.press('3')
  expect(await page.getByRole('radio', { name: 'angry' }).isChecked()).toBe(true)
  expect(await page.getByText('Chosen: angry').count()).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => posted()?.taskAnswers).toBe('[{"mood":{"label":"angry"}}]')
})

test('crowd-classifier: by Tab, arrow keys and Enter alone', async ({ open }) => {
  const { page, posted } = await open(mood())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('radio', { name: 'glad' }).isChecked()).toBe(true)
  expect(posted()).toBeUndefined()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => posted()?.taskAnswers).toBe('[{"mood":{"label":"angry"}}]')
})

test('crowd-classifier: letters go on behind 9, and the list of shortcuts says so', async ({ open }) => {
  const names = Array.from({ length: 12 }, (_, index) => `kind ${index + 1}`)
  const { page, answer } = await open(
    `<crowd-form><crowd-classifier name="a" categories='${JSON.stringify(names)}'></crowd-classifier></crowd-form>`,
  )
  await page.keyboard.press('c')
  expect(await answer()).toEqual({ a: { label: 'kind 12' } })
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').locator('dd').allTextContents()).toEqual([...names, 'Submit'])
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  expect(await answer()).toEqual({ a: { label: 'kind 12' } })
})

test('crowd-classifier: change brings the category, value and categories may be set [crowd-classifier change]', async ({
  open,
}) => {
  const { page, answer } = await open(`${mood('id="c"')}<script>
    window.seen = []
    c.addEventListener('change', (event) => seen.push(event.target.value))
  </script>`)
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  expect(await page.evaluate('seen')).toEqual(['glad', 'sad'])
  const set = (script: string) =>
    page.locator('#c').evaluate((_, text) => new Function('c', text)(document.querySelector('#c')), script)
  await set('c.value = null')
  expect(await answer()).toEqual({})
  await set('c.value = "angry"; c.categories = ["angry", "calm"]')
  expect(await answer()).toEqual({ mood: { label: 'angry' } })
  expect(
    await page.locator('#c').evaluate((c: HTMLElement & { _submittableValue?: unknown }) => c._submittableValue),
  ).toEqual({ label: 'angry' })
  await expect.poll(() => page.getByRole('radio').count()).toBe(2)
  expect(await page.getByRole('radio', { name: 'calm' }).isVisible()).toBe(true)
})

test('crowd-classifier: may begin with a choice, and keeps its draft [crowd-classifier initial-value]', async ({
  open,
}) => {
  const { page, answer } = await open(mood('initial-value="sad"'))
  expect(await page.getByRole('radio', { name: 'sad' }).isChecked()).toBe(true)
  expect(await answer()).toEqual({ mood: { label: 'sad' } })
  await page.keyboard.press('1')
  await page.locator('crowd-classifier').evaluate((field: HTMLElement & { draft?: unknown; value?: unknown }) => {
    const kept = JSON.stringify(field.draft)
    field.value = null
    field.draft = JSON.parse(kept)
  })
  expect(await answer()).toEqual({ mood: { label: 'glad' } })
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ mood: { label: 'sad' } })
})

test('crowd-classifier: a label may look like JSON', async ({ open }) => {
  const { page, answer } = await open(
    `<crowd-form><crowd-classifier name="a" categories='["[1]", "{x}"]' initial-value="{x}"></crowd-classifier></crowd-form>`,
  )
  expect(await answer()).toEqual({ a: { label: '{x}' } })
  await page.keyboard.press('1')
  expect(await answer()).toEqual({ a: { label: '[1]' } })
})

test('crowd-classifier: an exclusion category means nothing here [crowd-classifier exclusion-category]', async ({
  open,
}) => {
  const { page } = await open(mood(`exclusion-category="{text: 'None'}"`))
  expect(await page.getByRole('radio').count()).toBe(3)
})

test('crowd-classifier: without categories it says what is missing', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><crowd-classifier name="a" categories="[oops"></crowd-classifier></crowd-form>',
    { expectsErrors: true },
  )
  expect(await page.getByText('There are no categories').isVisible()).toBe(true)
})

test('crowd-classifier: a tool in a hidden tab has no keys, one beside it is reached', async ({ open }) => {
  const { page, answer } = await open(`<crowd-form><crowd-tabs>
    <crowd-tab header="A"><crowd-classifier name="a" categories="['x', 'y']"></crowd-classifier></crowd-tab>
    <crowd-tab header="B"><crowd-classifier name="b" categories="['x', 'y']"></crowd-classifier></crowd-tab></crowd-tabs></crowd-form>`)
  await page.keyboard.press('1')
  await page.getByRole('tab', { name: 'B' }).click()
  await page.keyboard.press('2')
  expect(await answer()).toEqual({ a: { label: 'x' }, b: { label: 'y' } })
})

test('crowd-classifier: categories are large enough for a finger', async ({ open }) => {
  const { page, submit } = await open(mood(), { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  for (const category of await page.getByRole('radio').all())
    expect((await category.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.getByRole('radio', { name: 'glad' }).tap()
  expect(await submit()).toEqual({ mood: { label: 'glad' } })
})
