import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-radio-group')

const group = `<crowd-form><input name="before"><crowd-radio-group>
  <crowd-radio-button name="a">A</crowd-radio-button><crowd-radio-button name="b">B</crowd-radio-button>
  <crowd-radio-button name="off" disabled>Off</crowd-radio-button><crowd-radio-button name="c">C</crowd-radio-button></crowd-radio-group>
  <input name="after"></crowd-form>`

test('crowd-radio-group: one is on, or none [crowd-radio-group answer]', async ({ open }) => {
  const { page, answer } = await open(group)
  const fields = { before: '', after: '' }
  expect(await answer()).toEqual({ ...fields, a: { on: false }, b: { on: false }, c: { on: false } })
  await page.getByText('A').click()
  await page.getByText('C', { exact: true }).click()
  await page.getByText('C', { exact: true }).click()
  expect(await answer()).toEqual({ ...fields, a: { on: false }, b: { on: false }, c: { on: true } })
  await page.locator('[name=b]').evaluate((button: HTMLInputElement) => (button.checked = true))
  expect(await answer()).toEqual({ ...fields, a: { on: false }, b: { on: true }, c: { on: false } })
})

test('crowd-radio-group: one stop for Tab, arrow keys inside', async ({ open }) => {
  const { page } = await open(group)
  const chosen = () => page.locator('crowd-radio-button[checked]').getAttribute('name')
  await page.locator('[name=before]').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect.poll(chosen).toBe('b')
  await page.keyboard.press('ArrowRight')
  await expect.poll(chosen).toBe('c')
  await page.keyboard.press('ArrowDown')
  await expect.poll(chosen).toBe('a')
  await page.keyboard.press('ArrowUp')
  await expect.poll(chosen).toBe('c')
  await page.keyboard.press('Tab')
  expect(await page.locator('[name=after]').evaluate((input) => input.matches(':focus'))).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(await page.locator('[name=c]').evaluate((button) => button.matches(':focus-within'))).toBe(true)
})

test('crowd-radio-group: of several that are checked the last stays; groups keep apart', async ({ open }) => {
  const { answer } =
    await open(`<crowd-form><crowd-radio-group><crowd-radio-button name="a" checked>A</crowd-radio-button>
    <crowd-radio-button name="b" checked>B</crowd-radio-button></crowd-radio-group>
    <crowd-radio-group><crowd-radio-button name="c" checked>C</crowd-radio-button></crowd-radio-group></crowd-form>`)
  expect(await answer()).toEqual({ a: { on: false }, b: { on: true }, c: { on: true } })
})

test('crowd-radio-group: a change of one of its buttons passes it [crowd-radio-group change]', async ({ open }) => {
  const { page } = await open(
    `<crowd-form><crowd-radio-group onchange="seen = event.target.name"><crowd-radio-button name="a">A</crowd-radio-button></crowd-radio-group></crowd-form>`,
  )
  await page.getByRole('radio').click()
  expect(await page.evaluate('seen')).toBe('a')
})
