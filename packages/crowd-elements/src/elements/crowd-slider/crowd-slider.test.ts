import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-slider')

test('crowd-slider: answers with a number on its scale [crowd-slider name] [crowd-slider min] [crowd-slider max] [crowd-slider step] [crowd-slider value] [crowd-slider answer]', async ({
  open,
}) => {
  const { page, submit } =
    await open(`<crowd-form><crowd-slider name="a" min="10" max="20" step="5" value="15"></crowd-slider>
    <crowd-slider name="low" min="3"></crowd-slider><crowd-slider name="plain"></crowd-slider></crowd-form>`)
  const first = page.getByRole('slider').first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  expect(await first.inputValue()).toBe('20')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('slider').last().focus()
  await page.keyboard.press('End')
  expect(await submit()).toEqual({ a: 20, low: 3, plain: 100 })
})

test('crowd-slider: shows its value over the knob [crowd-slider pin]', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><crowd-slider name="a" value="25" pin></crowd-slider><crowd-slider name="b" value="26"></crowd-slider></crowd-form>',
  )
  const pin = page.locator('[name=a] output')
  expect(await pin.textContent()).toBe('25')
  const before = (await pin.boundingBox())!.x
  await page.getByRole('slider').first().focus()
  await page.keyboard.press('End')
  await expect.poll(() => pin.textContent()).toBe('100')
  expect((await pin.boundingBox())!.x).toBeGreaterThan(before + 100)
  expect(await page.locator('[name=b] output').count()).toBe(0)
})

test('crowd-slider: has a box for the number [crowd-slider editable]', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-slider name="a" editable value="5" max="10"></crowd-slider><crowd-slider name="b"></crowd-slider></crowd-form>',
  )
  const box = page.getByRole('spinbutton')
  expect(await box.count()).toBe(1)
  await box.fill('7')
  await box.blur()
  expect(await page.getByRole('slider').first().inputValue()).toBe('7')
  await box.focus()
  await page.keyboard.press('ArrowUp')
  expect(await answer()).toEqual({ a: 8, b: 0 })
  await box.fill('99')
  await box.blur()
  expect(await box.inputValue()).toBe('10')
})

test('crowd-slider: a required one must be chosen, a click is enough [crowd-slider required]', async ({ open }) => {
  const { page, submit, posted } = await open(
    '<crowd-form><crowd-slider name="a" required></crowd-slider><crowd-slider name="b" value="3" required></crowd-slider></crowd-form>',
  )
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please move the slider to a value.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await submit()).toEqual({ a: 0, b: 3 })
})

test('crowd-slider: a disabled one is silent [crowd-slider disabled]', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-slider name="a" value="3" editable disabled required></crowd-slider></crowd-form>',
  )
  expect(await page.getByRole('slider').isDisabled()).toBe(true)
  expect(await page.getByRole('spinbutton').isDisabled()).toBe(true)
  expect(await answer()).toEqual({})
})

test('crowd-slider: a second mark in a colour of its own [crowd-slider secondary-progress]', async ({ open }) => {
  const { page } = await open(
    '<style>crowd-slider { --crowd-slider-secondary-color: rgb(1, 2, 3) }</style><crowd-form><crowd-slider name="a" secondary-progress="50" max="200"></crowd-slider></crowd-form>',
  )
  const second = page.locator('.second')
  expect(await second.evaluate((mark) => getComputedStyle(mark).backgroundColor)).toBe('rgb(1, 2, 3)')
  expect(await second.evaluate((mark) => mark.clientWidth / mark.parentElement!.clientWidth)).toBeCloseTo(0.25, 2)
})

test('crowd-slider: values that make no sense do no harm', async ({ open }) => {
  const { answer } = await open(
    '<crowd-form><crowd-slider name="a" min="x" max="y" step="-1" value="much"></crowd-slider></crowd-form>',
  )
  expect(await answer()).toEqual({ a: 0 })
})

test('crowd-slider: mouse, events, draft and reset [crowd-slider change]', async ({ open }) => {
  const { page, answer } = await open(
    `<crowd-form><crowd-slider name="a" value="50" onchange="seen = this.value"></crowd-slider></crowd-form>`,
  )
  const { x, y, width, height } = (await page.getByRole('slider').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 2, y + height / 2)
  await page.mouse.up()
  expect(await answer()).toEqual({ a: 100 })
  expect(await page.evaluate('seen')).toBe(100)
  const kept = await page
    .locator('crowd-slider')
    .evaluate((field: HTMLElement & { draft?: unknown; value?: unknown }) => {
      const { draft } = field
      field.value = null
      field.draft = JSON.parse(JSON.stringify(draft))
      return draft
    })
  expect(kept).toBe(100)
  expect(await answer()).toEqual({ a: 100 })
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ a: 50 })
})
