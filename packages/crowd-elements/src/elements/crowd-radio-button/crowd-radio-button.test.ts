import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-radio-button')

test('crowd-radio-button: each answers under its own name [crowd-radio-button name] [crowd-radio-button value] [crowd-radio-button answer]', async ({
  open,
}) => {
  const { page, submit } = await open(`<crowd-form><crowd-radio-group>
    <crowd-radio-button name="opt_a" value="yes">A</crowd-radio-button><crowd-radio-button name="opt_b" value="no">B</crowd-radio-button>
    <crowd-radio-button name="opt_c">C</crowd-radio-button></crowd-radio-group></crowd-form>`)
  await page.getByRole('radio', { name: 'A' }).click()
  expect(await submit()).toEqual({ opt_a: { yes: true }, opt_b: { no: false }, opt_c: { on: false } })
})

test('crowd-radio-button: outside a group buttons of one name answer together, each by itself [crowd-radio-button checked] [crowd-radio-button answer]', async ({
  open,
}) => {
  const { page, answer } = await open(`<crowd-form><crowd-radio-button name="q" value="a" checked>A</crowd-radio-button>
    <crowd-radio-button name="q" value="b">B</crowd-radio-button></crowd-form>`)
  await page.getByText('B', { exact: true }).click()
  expect(await answer()).toEqual({ q: { a: true, b: true } })
  await page.getByText('A').click()
  expect(await answer()).toEqual({ q: { a: false, b: true } })
})

test('crowd-radio-button: a disabled one is not chosen and is silent [crowd-radio-button disabled]', async ({
  open,
}) => {
  const { page, answer } =
    await open(`<crowd-form><crowd-radio-group><crowd-radio-button name="a" disabled>A</crowd-radio-button>
    <crowd-radio-button name="b">B</crowd-radio-button></crowd-radio-group></crowd-form>`)
  await page.getByText('A').click({ force: true })
  expect(await page.getByRole('radio', { name: 'A' }).isChecked()).toBe(false)
  expect(await answer()).toEqual({ b: { on: false } })
})

test('crowd-radio-button: a draft returns and reset goes back', async ({ open }) => {
  const { page, answer } =
    await open(`<crowd-form><crowd-radio-group><crowd-radio-button name="a" checked>A</crowd-radio-button>
    <crowd-radio-button name="b">B</crowd-radio-button></crowd-radio-group></crowd-form>`)
  await page.evaluate(() => {
    document.querySelector<HTMLElement & { draft?: unknown }>('[name=a]')!.draft = false
    document.querySelector<HTMLElement & { draft?: unknown }>('[name=b]')!.draft = true
  })
  expect(await answer()).toEqual({ a: { on: false }, b: { on: true } })
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ a: { on: true }, b: { on: false } })
})

test('crowd-radio-button: tells the page of a change [crowd-radio-button change]', async ({ open }) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-radio-button name="a">A</crowd-radio-button></crowd-form>`,
  )
  await page.getByRole('radio').click()
  expect(await page.evaluate('seen')).toBe('crowd-radio-button')
})
