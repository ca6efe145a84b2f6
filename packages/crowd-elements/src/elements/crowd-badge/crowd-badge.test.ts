import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-badge')

test('crowd-badge: floats on the corner of its element, and stays there [crowd-badge for] [crowd-badge label]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-form><p id="above">Above</p><div style="position: relative; margin: 30px"><button id="b">Messages</button><crowd-badge for="b" label="1234"></crowd-badge></div></crowd-form>',
  )
  const offset = async () => {
    const badge = (await page.locator('.badge').boundingBox())!
    const target = (await page.locator('#b').boundingBox())!
    const x = badge.x + badge.width / 2 - (target.x + target.width)
    return Math.max(Math.abs(x), Math.abs(badge.y + badge.height / 2 - target.y))
  }
  expect(await page.locator('.badge').textContent()).toBe('123')
  await expect.poll(offset).toBeLessThan(1.5)
  await page.evaluate(() => {
    document.querySelector('#above')!.innerHTML = 'Two<br>lines'
    document.querySelector('#b')!.textContent = 'Many more messages'
  })
  await expect.poll(offset).toBeLessThan(1.5)
})

test('crowd-badge: an icon comes before a label; without a target it stands in the text [crowd-badge icon]', async ({
  open,
}) => {
  const { page } = await open('<p>Text <crowd-badge icon="star" label="9" for="nobody"/> more text</p>')
  expect(await page.locator('.badge iron-icon').getAttribute('icon')).toBe('star')
  expect(await page.locator('.badge').textContent()).not.toContain('9')
  expect(await page.locator('.badge').evaluate((badge) => getComputedStyle(badge).position)).toBe('static')
  expect(await page.getByText('more text').isVisible()).toBe(true)
})
