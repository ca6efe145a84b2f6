import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-card')

test('crowd-card: heading, picture and content; fields belong to the form [crowd-card heading] [crowd-card image]', async ({
  open,
}) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-card heading="Owner" image="/picture/64x32.png"><input name="a" value="1"></crowd-card><crowd-card><p>Bare</p></crowd-card></crowd-form>',
  )
  expect(await page.getByRole('heading', { name: 'Owner' }).isVisible()).toBe(true)
  expect(await page.getByRole('heading').count()).toBe(1)
  await expect.poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(64)
  expect(await answer()).toEqual({ a: '1' })
})

test('crowd-card: says when the picture cannot be loaded', async ({ open }) => {
  const { page } = await open('<crowd-card heading="Owner" image="/nowhere.png"></crowd-card>', { expectsErrors: true })
  await page.getByText('The picture could not be loaded.').waitFor()
})
