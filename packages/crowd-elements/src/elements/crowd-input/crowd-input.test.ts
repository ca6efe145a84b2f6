import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-input')

test('crowd-input: text answers under the name, nothing when empty [crowd-input name] [crowd-input answer]', async ({
  open,
}) => {
  const { page, submit } = await open(
    '<crowd-form><crowd-input name="town"></crowd-input><crowd-input name="none"></crowd-input><crowd-input></crowd-input></crowd-form>',
  )
  await page.locator('crowd-input input').first().fill('Pisa')
  await page.locator('crowd-input input').last().fill('nameless')
  expect(await submit()).toEqual({ town: 'Pisa' })
})

test('crowd-input: the preset, the label and the placeholder [crowd-input value] [crowd-input label] [crowd-input placeholder]', async ({
  open,
}) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-input name="a" label="Town" value="Pisa"></crowd-input><crowd-input name="b" placeholder="Street"></crowd-input></crowd-form>',
  )
  expect(await page.getByLabel('Town').inputValue()).toBe('Pisa')
  expect(await page.locator('[name=b] input').getAttribute('placeholder')).toBe('Street')
  expect(await answer()).toEqual({ a: 'Pisa' })
})

test('crowd-input: a type is the browser’s [crowd-input type]', async ({ open }) => {
  const { page, submit, posted } = await open(`<crowd-form>
    <crowd-input name="n" type="number" max="10"></crowd-input><crowd-input name="d" type="date"></crowd-input>
    <crowd-input name="f" type="file"></crowd-input><crowd-input name="h" type="hidden" value="7"></crowd-input></crowd-form>`)
  await page.locator('[type=number] input').fill('12.5')
  await page.locator('[type=date] input').fill('2026-11-21')
  await page
    .locator('[type=file] input')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
  expect(await page.locator('[name=h]').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(posted()).toBeUndefined()
  await page.locator('[type=number] input').fill('2.5')
  expect(await submit()).toEqual({ n: '2.5', d: '2026-11-21', f: 'a.txt', h: '7' })
})

test('crowd-input: a required field keeps the answer back and says why [crowd-input required] [crowd-input error-message]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(
    '<crowd-form><crowd-input name="a" required error-message="Which town?"></crowd-input></crowd-form>',
  )
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Which town?')
  expect(posted()).toBeUndefined()
  await page.keyboard.type('Pisa')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await submit()).toEqual({ a: 'Pisa' })
})

test('crowd-input: a value that a script has just set counts', async ({ open }) => {
  const { page, posted } = await open('<crowd-form><crowd-input name="a" required></crowd-input></crowd-form>')
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('crowd-input')!.value = 'set'
    document.querySelector<HTMLFormElement>('crowd-form')!.submit()
  })
  await expect.poll(() => posted()?.taskAnswers).toBe('[{"a":"set"}]')
})

test('crowd-input: disabled, by itself or with a fieldset, it is silent [crowd-input disabled]', async ({ open }) => {
  const { page, submit } = await open(`<crowd-form><crowd-input name="a" value="x" disabled required></crowd-input>
    <fieldset disabled><crowd-input name="b" required></crowd-input></fieldset></crowd-form>`)
  expect(await page.locator('crowd-input input').first().isDisabled()).toBe(true)
  expect(await page.locator('crowd-input input').last().isDisabled()).toBe(true)
  await page.locator('[name=a]').evaluate((field: HTMLInputElement) => (field.disabled = false))
  expect(await page.locator('[name=a] input').isEnabled()).toBe(true)
  expect(await submit()).toEqual({ a: 'x' })
})

test('crowd-input: has the focus from the start [crowd-input auto-focus]', async ({ open }) => {
  const { page, answer } = await open('<crowd-form><crowd-input name="a" auto-focus></crowd-input></crowd-form>')
  await page.keyboard.type('hello')
  expect(await answer()).toEqual({ a: 'hello' })
})

test('crowd-input: what the pattern forbids is dropped, the caret stays [crowd-input auto-validate] [crowd-input allowed-pattern]', async ({
  open,
}) => {
  const { page, answer } = await open(`<crowd-form>
    <crowd-input name="checked" auto-validate allowed-pattern="[0-9]" auto-focus></crowd-input>
    <crowd-input name="free" allowed-pattern="[0-9]"></crowd-input></crowd-form>`)
  await page.keyboard.type('1a2')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('b9')
  await page.locator('[name=free] input').fill('x')
  expect(await answer()).toEqual({ checked: '192', free: 'x' })
})

test('crowd-input: with auto-validate the fault shows when the field is left [crowd-input auto-validate] [crowd-input min-length]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-form><crowd-input name="a" auto-validate min-length="3"></crowd-input></crowd-form>',
  )
  await page.locator('input').fill('ab')
  await page.locator('input').blur()
  expect(await page.getByRole('alert').textContent()).toBe('Please write at least 3 characters.')
})

test('crowd-input: the length has its limits [crowd-input max-length] [crowd-input min-length]', async ({ open }) => {
  const { page, submit, posted } = await open(
    '<crowd-form><crowd-input name="a" max-length="5" min-length="3" auto-focus></crowd-input><crowd-input name="n" type="number" max-length="2"></crowd-input></crowd-form>',
  )
  await page.keyboard.type('ab')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(posted()).toBeUndefined()
  await page.keyboard.type('cdefgh')
  await page.locator('[type=number] input').pressSequentially('123')
  expect(await submit()).toEqual({ a: 'abcde', n: '12' })
})

test('crowd-input: null clears, reset goes back, events bring the value [crowd-input change]', async ({ open }) => {
  const { page, answer } = await open(`<crowd-form><crowd-input name="a" value="first"></crowd-input>
    <crowd-button form-action="reset">Reset</crowd-button></crowd-form>
    <script>
      window.seen = []
      for (const type of ['input', 'change'])
        document.querySelector('crowd-input').addEventListener(type, (event) => seen.push(type + ' ' + event.target.value))
    </script>`)
  const field = page.locator('crowd-input')
  await field.locator('input').press('End')
  await page.keyboard.type('!')
  await field.locator('input').blur()
  expect(await page.evaluate('seen')).toEqual(['input first!', 'change first!'])
  await field.evaluate((element: HTMLInputElement) => (element.value = null as never))
  expect(await answer()).toEqual({})
  expect(await field.evaluate((element: HTMLInputElement) => element.value)).toBe('')
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(answer).toEqual({ a: 'first' })
})

test('crowd-input: a draft returns', async ({ open }) => {
  const { page, answer } = await open('<crowd-form><crowd-input name="a"></crowd-input></crowd-form>')
  await page.locator('input').fill('half a senten')
  const kept = await page.locator('crowd-input').evaluate((field: HTMLElement & { draft?: unknown }) => {
    const { draft } = field
    field.draft = null
    field.draft = JSON.parse(JSON.stringify(draft))
    return draft
  })
  expect(kept).toBe('half a senten')
  expect(await answer()).toEqual({ a: 'half a senten' })
})

test('crowd-input: a label of the page names it and leads to it', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><label for="t">Your town</label><crowd-input id="t" name="a"></crowd-input></crowd-form>',
  )
  await page.getByText('Your town').click()
  expect(await page.getByRole('textbox', { name: 'Your town' }).evaluate((input) => input.matches(':focus'))).toBe(true)
})

test('crowd-input: a tag that is not closed hides nothing', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-input name="a" value="1"/><p>Between</p><crowd-input name="b" value="2"/></crowd-form>',
  )
  expect(await page.getByText('Between').isVisible()).toBe(true)
  expect(await answer()).toEqual({ a: '1', b: '2' })
})

test('crowd-input: a pattern that is none is reported and forgotten', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-input name="a" auto-validate allowed-pattern="[" auto-focus></crowd-input></crowd-form>',
    {
      expectsErrors: true,
    },
  )
  await page.keyboard.type('x')
  expect(await answer()).toEqual({ a: 'x' })
})
