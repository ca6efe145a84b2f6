import { expect, test, testExample } from '../../testing/page.ts'

testExample('iron-icon')

test('iron-icon: is drawn by its name, with or without a prefix [iron-icon icon]', async ({ open }) => {
  const { page } = await open(
    ['add', 'icons:add', 'av:play-arrow', 'no-such-icon', '']
      .map((icon) => `<iron-icon icon="${icon}"></iron-icon>`)
      .join(''),
  )
  const lines = await page
    .locator('iron-icon')
    .evaluateAll((icons) => icons.map((icon) => icon.shadowRoot!.querySelector('path')?.getAttribute('d')))
  expect(lines[0]).toBe('M12 5v14M5 12h14')
  expect(lines[1]).toBe(lines[0])
  expect(new Set(lines).size).toBe(4)
  expect(lines[3]).toBeTruthy()
  expect(lines[4]).toBeUndefined()
})

test('iron-icon: may be a picture, and has the size of its box', async ({ open }) => {
  const { page } = await open(
    '<iron-icon icon="/picture/24x24.svg"></iron-icon><iron-icon src="/picture/24x24.png"></iron-icon><iron-icon icon="add" style="width: 48px; height: 48px"></iron-icon>',
  )
  expect(await page.locator('img').evaluateAll((images) => images.map((image) => image.getAttribute('src')))).toEqual([
    '/picture/24x24.svg',
    '/picture/24x24.png',
  ])
  expect((await page.locator('svg').boundingBox())!.width).toBe(48)
  expect((await page.locator('img').first().boundingBox())!.width).toBe(24)
})
