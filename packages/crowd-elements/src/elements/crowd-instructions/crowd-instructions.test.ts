import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-instructions')

test('crowd-instructions: shows its regions in tabs [crowd-instructions link-text] [crowd-instructions short-summary] [crowd-instructions detailed-instructions] [crowd-instructions positive-example] [crowd-instructions negative-example]', async ({
  open,
}) => {
  const { page } =
    await open(`<crowd-form><crowd-instructions link-text="How to"><short-summary>In short</short-summary>
    <detailed-instructions>At length</detailed-instructions><positive-example>Tight</positive-example>
    <negative-example>Loose</negative-example><negative-example>Tilted</negative-example></crowd-instructions></crowd-form>`)
  expect(await page.getByText('In short').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'How to' }).click()
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Summary', 'Detailed Instructions', 'Examples'])
  expect(await page.getByText('In short').isVisible()).toBe(true)
  expect(await page.getByText('At length').isVisible()).toBe(false)
  await page.getByRole('tab', { name: 'Detailed Instructions' }).click()
  expect(await page.getByText('At length').isVisible()).toBe(true)
  await page.keyboard.press('ArrowRight')
  for (const text of ['Tight', 'Loose', 'Tilted']) expect(await page.getByText(text).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByText('Tight').isVisible()).toBe(false)
})

test('crowd-instructions: the link may be a button; tabs without a region are left out [crowd-instructions link-type]', async ({
  open,
}) => {
  const { page } =
    await open(`<crowd-instructions link-type="button"><short-summary>In short</short-summary></crowd-instructions>
    <crowd-instructions><p>Swallowed</p></crowd-instructions>`)
  const links = page.getByRole('button', { name: 'Click for instructions' })
  expect(await links.evaluateAll((all) => all.map((link) => getComputedStyle(link).textDecorationLine))).toEqual([
    'none',
    'underline',
  ])
  expect(await page.getByText('Swallowed').isVisible()).toBe(true)
  await links.first().click()
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Summary'])
})
