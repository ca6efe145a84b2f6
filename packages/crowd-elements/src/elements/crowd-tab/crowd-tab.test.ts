import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-tab')

test('crowd-tab: its header names the tab and the page [crowd-tab header]', async ({ open }) => {
  const { page } = await open(
    '<crowd-tabs><crowd-tab header="Front">Text</crowd-tab><crowd-tab>Other</crowd-tab></crowd-tabs>',
  )
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Front', 'Tab 2'])
  expect(await page.getByRole('tabpanel', { name: 'Front' }).textContent()).toBe('Text')
  await page
    .locator('crowd-tab')
    .first()
    .evaluate((tab: HTMLElement & { header?: string }) => (tab.header = 'Obverse'))
  await expect.poll(() => page.getByRole('tab').first().textContent()).toBe('Obverse')
})
