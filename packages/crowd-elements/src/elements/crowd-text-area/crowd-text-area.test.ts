import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-text-area')

test('crowd-text-area: lines answer apart by \\n [crowd-text-area name] [crowd-text-area answer] [crowd-text-area label]', async ({
  open,
}) => {
  const { page, submit } = await open(
    '<crowd-form><crowd-text-area name="note" label="Note" originalValue="x"></crowd-text-area><crowd-text-area name="none"></crowd-text-area></crowd-form>',
  )
  await page.getByLabel('Note').click()
  await page.keyboard.type('one')
  await page.keyboard.press('Enter')
  await page.keyboard.type('two')
  expect(await submit()).toEqual({ note: 'one\ntwo' })
})

test('crowd-text-area: preset and placeholder [crowd-text-area value] [crowd-text-area placeholder]', async ({
  open,
}) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-text-area name="a" value="there&#13;&#10;is"></crowd-text-area><crowd-text-area name="b" placeholder="Anything else?"></crowd-text-area></crowd-form>',
  )
  expect(await page.getByRole('textbox').last().getAttribute('placeholder')).toBe('Anything else?')
  expect(await answer()).toEqual({ a: 'there\nis' })
})

test('crowd-text-area: is as high as its rows, grows, and scrolls beyond max-rows [crowd-text-area rows] [crowd-text-area max-rows]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-form><crowd-text-area name="a" rows="2" max-rows="4"></crowd-text-area></crowd-form>',
  )
  const area = page.locator('textarea')
  const height = async () => (await area.boundingBox())!.height
  const two = await height()
  await area.fill('1\n2\n3')
  const three = await height()
  expect(three).toBeGreaterThan(two + 15)
  await area.fill('1\n2\n3\n4')
  const four = await height()
  await area.fill('1\n2\n3\n4\n5\n6')
  expect(await height()).toBe(four)
  expect(four).toBeGreaterThan(three)
})

test('crowd-text-area: counts, and takes no more than it may [crowd-text-area char-counter] [crowd-text-area max-length]', async ({
  open,
}) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-text-area name="a" char-counter max-length="5"></crowd-text-area></crowd-form>',
  )
  await page.locator('textarea').pressSequentially('abcdefg')
  expect(await page.getByText('5 / 5').isVisible()).toBe(true)
  expect(await answer()).toEqual({ a: 'abcde' })
})

test('crowd-text-area: required and disabled [crowd-text-area required] [crowd-text-area disabled] [crowd-text-area error-message]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(`<crowd-form>
    <crowd-text-area name="a" required error-message="Say something."></crowd-text-area>
    <crowd-text-area name="b" value="x" required disabled></crowd-text-area></crowd-form>`)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Say something.')
  expect(posted()).toBeUndefined()
  await page.keyboard.type('well')
  expect(await submit()).toEqual({ a: 'well' })
})

test('crowd-text-area: has the focus and drops what is forbidden [crowd-text-area auto-focus] [crowd-text-area auto-validate] [crowd-text-area allowed-pattern]', async ({
  open,
}) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-text-area name="a" auto-focus auto-validate allowed-pattern="[a-z ]" required></crowd-text-area></crowd-form>',
  )
  await page.keyboard.type('No 1 but me')
  expect(await answer()).toEqual({ a: 'o  but me' })
  await page.locator('textarea').fill('')
  await page.locator('textarea').blur()
  expect(await page.getByRole('alert').textContent()).toBe('Please fill this in.')
})

test('crowd-text-area: null clears, reset goes back, a draft returns', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-text-area name="a" value="first"></crowd-text-area></crowd-form>',
  )
  const field = page.locator('crowd-text-area')
  await field.evaluate((element: HTMLElement & { draft?: unknown }) => (element.draft = 'kept'))
  expect(await answer()).toEqual({ a: 'kept' })
  await field.evaluate((element: HTMLTextAreaElement) => (element.value = null as never))
  expect(await answer()).toEqual({})
  expect(await page.locator('textarea').inputValue()).toBe('')
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ a: 'first' })
})

test('crowd-text-area: tells the page of a change [crowd-text-area change]', async ({ open }) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-text-area name="a" label="A"></crowd-text-area></crowd-form>`,
  )
  await page.getByLabel('A').fill('x')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('seen')).toBe('crowd-text-area')
})
