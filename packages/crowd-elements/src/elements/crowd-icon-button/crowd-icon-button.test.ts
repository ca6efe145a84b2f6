import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-icon-button')

test('crowd-icon-button: is a button with an icon, named by its title [crowd-icon-button icon] [crowd-icon-button title]', async ({
  open,
}) => {
  const { page } = await open(
    '<crowd-icon-button icon="search" title="Find" onclick="clicked = this.title"></crowd-icon-button><crowd-icon-button icon="icons:arrow-back"></crowd-icon-button>',
  )
  await page.getByRole('button', { name: 'Find' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate('clicked')).toBe('Find')
  expect(await page.locator('iron-icon').first().getAttribute('icon')).toBe('search')
  expect(await page.getByRole('button', { name: 'arrow back' }).isVisible()).toBe(true)
})

test('crowd-icon-button: a disabled one cannot be pressed [crowd-icon-button disabled]', async ({ open }) => {
  const { page } = await open('<crowd-icon-button icon="add" disabled onclick="clicked = true"></crowd-icon-button>')
  await page.getByRole('button').click({ force: true })
  expect(await page.evaluate('window.clicked')).toBeUndefined()
  await page.locator('crowd-icon-button').evaluate((button: HTMLButtonElement) => (button.disabled = false))
  await page.getByRole('button').click()
  expect(await page.evaluate('clicked')).toBe(true)
})
