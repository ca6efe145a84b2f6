import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-tabs')

const two = (first: string, second: string) =>
  `<crowd-form><crowd-tabs><crowd-tab header="One">${first}</crowd-tab><crowd-tab header="Two">${second}</crowd-tab></crowd-tabs></crowd-form>`

test('crowd-tabs: fields in hidden tabs submit', async ({ open }) => {
  const { page, submit } = await open(
    two('<input name="a" value="1">', '<crowd-input name="b" value="2"></crowd-input>'),
  )
  expect(await page.locator('[name=b]').isVisible()).toBe(false)
  expect(await submit()).toEqual({ a: '1', b: '2' })
})

test('crowd-tabs: mouse and keys choose a tab', async ({ open }) => {
  const { page } = await open(two('First page', 'Second page'))
  await page.getByRole('tab', { name: 'Two' }).click()
  expect(await page.getByText('Second page').isVisible()).toBe(true)
  expect(await page.getByText('First page').isVisible()).toBe(false)
  await page.keyboard.press('ArrowRight')
  expect(await page.getByText('First page').isVisible()).toBe(true)
  expect(await page.getByRole('tab', { name: 'One' }).evaluate((tab) => tab.matches(':focus'))).toBe(true)
  await page.keyboard.press('End')
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Two')
})

test('crowd-tabs: a field that keeps the answer back opens its tab', async ({ open }) => {
  for (const field of ['<crowd-input name="b" required></crowd-input>', '<input name="b" required>']) {
    const { page, posted } = await open(two('<input name="a">', field))
    await page.getByRole('button', { name: 'Submit' }).click()
    expect(await page.locator('[name=b]').isVisible()).toBe(true)
    expect(posted()).toBeUndefined()
    await page.keyboard.type('x')
    expect(await page.locator('[name=b]').evaluate((input: HTMLInputElement) => input.value)).toBe('x')
  }
})

test('crowd-tabs: of two native fields the first opens its tab, also with a native button', async ({ open }) => {
  const { page, posted } = await open(
    two('<input name="a" required>', '<input name="b" required>').replace(
      '</crowd-form>',
      '<button>Send</button></crowd-form>',
    ),
  )
  await page.getByRole('tab', { name: 'Two' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.locator('[name=a]').isVisible()).toBe(true)
  expect(posted()).toBeUndefined()
})

test('crowd-tabs: tabs that are not closed come apart in their order', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><crowd-tabs><crowd-tab header="A">a1<crowd-tab header="B">b1<crowd-tab header="C">c1</crowd-tabs></crowd-form>',
  )
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['A', 'B', 'C'])
  await page.getByRole('tab', { name: 'B' }).click()
  expect(await page.getByText('b1').isVisible()).toBe(true)
  expect(await page.getByText('c1').isVisible()).toBe(false)
})

test('crowd-tabs: tabs within a tab keep to themselves', async ({ open }) => {
  const { page } = await open(two('<crowd-tabs><crowd-tab header="In">inner</crowd-tab></crowd-tabs>', 'outer'))
  await page.getByRole('tab', { name: 'Two' }).click()
  expect(await page.getByText('outer').isVisible()).toBe(true)
  await page.getByRole('tab', { name: 'One' }).click()
  expect(await page.getByText('inner').isVisible()).toBe(true)
})
