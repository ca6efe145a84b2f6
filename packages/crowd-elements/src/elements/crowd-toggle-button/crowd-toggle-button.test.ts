import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-toggle-button')

test('crowd-toggle-button: answers with a boolean [crowd-toggle-button name] [crowd-toggle-button value] [crowd-toggle-button checked] [crowd-toggle-button answer]', async ({
  open,
}) => {
  const { page, submit } = await open(`<crowd-form><crowd-toggle-button name="dark">Dark</crowd-toggle-button>
    <crowd-toggle-button name="wide" value="yes" checked>Wide</crowd-toggle-button><crowd-toggle-button name="old">Old</crowd-toggle-button></crowd-form>`)
  await page.getByRole('switch', { name: 'Dark' }).focus()
  await page.keyboard.press('Space')
  expect(await submit()).toEqual({ dark: { on: true }, wide: { yes: true }, old: { on: false } })
})

test('crowd-toggle-button: disabled and required [crowd-toggle-button disabled] [crowd-toggle-button required]', async ({
  open,
}) => {
  const { page, submit, posted } =
    await open(`<crowd-form><crowd-toggle-button name="a" required>A</crowd-toggle-button>
    <crowd-toggle-button name="b" disabled required>B</crowd-toggle-button></crowd-form>`)
  await page.getByText('B', { exact: true }).click({ force: true })
  expect(await page.getByRole('switch', { name: 'B' }).isChecked()).toBe(false)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please switch this on to go on.')
  expect(posted()).toBeUndefined()
  await page.getByRole('switch', { name: 'A' }).click()
  expect(await submit()).toEqual({ a: { on: true } })
})

test('crowd-toggle-button: an invalid one is in the colour of an alert until it is on [crowd-toggle-button invalid]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-form><crowd-toggle-button name="a" invalid>A</crowd-toggle-button><crowd-toggle-button name="b">B</crowd-toggle-button></crowd-form>',
  )
  const edge = (name: string) =>
    page.getByRole('switch', { name }).evaluate((mark) => getComputedStyle(mark).borderColor)
  expect(await edge('A')).toBe('rgb(178, 58, 46)')
  expect(await edge('B')).not.toBe('rgb(178, 58, 46)')
  await page.getByText('A', { exact: true }).click()
  await expect.poll(() => edge('A')).not.toBe('rgb(178, 58, 46)')
})

test('crowd-toggle-button: tells the page of a change [crowd-toggle-button change]', async ({ open }) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-toggle-button name="a">A</crowd-toggle-button></crowd-form>`,
  )
  await page.getByRole('switch').click()
  expect(await page.evaluate('seen')).toBe('crowd-toggle-button')
})
