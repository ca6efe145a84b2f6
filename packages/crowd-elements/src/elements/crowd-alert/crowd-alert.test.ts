import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-alert')

test('crowd-alert: looks and is spoken as its kind [crowd-alert type]', async ({ open }) => {
  const { page } = await open(
    [
      '<crowd-alert>plain</crowd-alert>',
      ...['info', 'success', 'warning', 'error', 'no-such'].map(
        (type) => `<crowd-alert type="${type}">${type}</crowd-alert>`,
      ),
    ].join(''),
  )
  expect(await page.getByRole('status').count()).toBe(4)
  expect(await page.getByRole('alert').allTextContents()).toHaveLength(2)
  const edges = await page
    .locator('.alert')
    .evaluateAll((alerts) => alerts.map((alert) => getComputedStyle(alert).borderColor))
  expect(edges[0]).toBe(edges[1])
  expect(edges[5]).toBe(edges[1])
  expect(new Set(edges).size).toBe(4)
})

test('crowd-alert: one that can be dismissed goes [crowd-alert dismissible]', async ({ open }) => {
  const { page } = await open(`<crowd-alert>Stays</crowd-alert><div id="errors"></div>
    <script>
      document.addEventListener('dismiss', () => (window.dismissed = true))
      errors.innerHTML = '<crowd-alert type="error" dismissible>Goes</crowd-alert>'
    </script>`)
  expect(await page.getByText('Goes').isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(1)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  expect(await page.getByText('Goes').isVisible()).toBe(false)
  expect(await page.getByText('Stays').isVisible()).toBe(true)
  expect(await page.evaluate('dismissed')).toBe(true)
})
