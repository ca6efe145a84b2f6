import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-toast')

test('crowd-toast: opens, says its text and goes [crowd-toast text] [crowd-toast duration] [crowd-toast open]', async ({
  open,
}) => {
  const { page } = await open('<crowd-form><crowd-toast id="t" text="Kept" duration="300"></crowd-toast></crowd-form>')
  expect(await page.getByRole('status').textContent()).not.toContain('Kept')
  await page.locator('#t').evaluate((toast) => (toast as unknown as { open(): void }).open())
  await page.getByText('Kept').waitFor()
  await page.getByText('Kept').waitFor({ state: 'hidden' })
  expect(await page.locator('#t').evaluate((toast) => toast.hasAttribute('opened'))).toBe(false)
})

test('crowd-toast: one is seen at a time; content is the message where there is no text [crowd-toast opened]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-form><crowd-toast id="a" opened duration="0">First</crowd-toast><crowd-toast id="b" duration="0">Second</crowd-toast></crowd-form>',
  )
  expect(await page.getByText('First').isVisible()).toBe(true)
  expect(await page.getByText('Second').isVisible()).toBe(false)
  await page.locator('#b').evaluate((toast: HTMLElement & { opened?: boolean }) => (toast.opened = true))
  await page.getByText('Second').waitFor()
  await page.getByText('First').waitFor({ state: 'hidden' })
})

test('crowd-toast: a tag that is not closed hides nothing', async ({ open }) => {
  const { page } = await open('<crowd-form><crowd-toast text="Kept"/><p>Below</p></crowd-form>')
  expect(await page.getByText('Below').isVisible()).toBe(true)
})
