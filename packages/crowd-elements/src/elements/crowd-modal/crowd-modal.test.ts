import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-modal')

test('crowd-modal: opens its content, and closes [crowd-modal link-text]', async ({ open }) => {
  const { page } = await open(
    '<crowd-modal link-text="Vehicles"><p>Wheels</p></crowd-modal><crowd-modal><p>Other</p></crowd-modal>',
  )
  expect(await page.getByText('Wheels').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Vehicles' }).click()
  expect(await page.getByRole('dialog', { name: 'Vehicles' }).getByText('Vehicles').isVisible()).toBe(true)
  expect(await page.getByText('Wheels').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByText('Wheels').isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Vehicles' }).evaluate((link) => link.matches(':focus'))).toBe(true)
  await page.getByRole('button', { name: 'Click to open modal' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  expect(await page.getByText('Other').isVisible()).toBe(false)
})

test('crowd-modal: the link may be a button [crowd-modal link-type]', async ({ open }) => {
  const { page } = await open('<crowd-modal link-type="button">A</crowd-modal><crowd-modal>B</crowd-modal>')
  const lines = await page
    .getByRole('button')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine))
  expect(lines).toEqual(['none', 'underline'])
})

test('crowd-modal: a field that keeps the answer back opens it', async ({ open }) => {
  const { page, submit, posted } = await open(
    '<crowd-form><input name="a" value="1"><crowd-modal><crowd-input name="b" required></crowd-input></crowd-modal></crowd-form>',
  )
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByText('Please fill this in.').isVisible()).toBe(true)
  expect(posted()).toBeUndefined()
  await page.keyboard.type('2')
  await page.keyboard.press('Escape')
  expect(await submit()).toEqual({ a: '1', b: '2' })
})
