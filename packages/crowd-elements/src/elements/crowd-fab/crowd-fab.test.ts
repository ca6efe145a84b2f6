import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-fab')

test('crowd-fab: is round, with an icon or one character [crowd-fab icon] [crowd-fab label] [crowd-fab title]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-fab icon="add" label="x" title="Add"></crowd-fab><crowd-fab label="Kempelen" title="Who"></crowd-fab>',
  )
  const add = page.getByRole('button', { name: 'Add' })
  expect(await add.locator('iron-icon').getAttribute('icon')).toBe('add')
  expect((await page.getByRole('button', { name: 'Who' }).textContent())?.trim()).toBe('K')
  expect(await page.locator('crowd-fab').first().getAttribute('title')).toBe('Add')
  expect(await add.evaluate((button) => getComputedStyle(button).borderRadius)).toBe('50%')
})

test('crowd-fab: a disabled one cannot be pressed [crowd-fab disabled]', async ({ open }) => {
  const { page } = await open('<crowd-fab icon="add" disabled></crowd-fab><crowd-fab icon="add"></crowd-fab>')
  expect(await page.getByRole('button').first().isDisabled()).toBe(true)
  expect(await page.getByRole('button').last().isEnabled()).toBe(true)
})
