import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-checkbox')

test('crowd-checkbox: boxes of one name answer together [crowd-checkbox name] [crowd-checkbox value] [crowd-checkbox checked] [crowd-checkbox answer]', async ({
  open,
}) => {
  const { page, submit } = await open(`<crowd-form>
    <crowd-checkbox name="flags" value="blurry">Blurry</crowd-checkbox><crowd-checkbox name="flags" value="dark" checked>Dark</crowd-checkbox>
    <crowd-checkbox name="flags" value="cut" checked>Cut</crowd-checkbox><crowd-checkbox name="agree">Agree</crowd-checkbox></crowd-form>`)
  await page.getByText('Blurry').click()
  await page.getByText('Cut').click()
  await page.getByRole('checkbox', { name: 'Agree' }).focus()
  await page.keyboard.press('Space')
  expect(await page.getByRole('checkbox', { name: 'Agree' }).isChecked()).toBe(true)
  expect(await submit()).toEqual({ flags: { blurry: true, dark: true, cut: false }, agree: { on: true } })
})

test('crowd-checkbox: a required one keeps the answer back [crowd-checkbox required]', async ({ open }) => {
  const { page, submit, posted } = await open(
    '<crowd-form><crowd-checkbox name="agree" required>Agree</crowd-checkbox></crowd-form>',
  )
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please check this box to go on.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('Space')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await submit()).toEqual({ agree: { on: true } })
})

test('crowd-checkbox: a disabled one stays as it is and is silent [crowd-checkbox disabled]', async ({ open }) => {
  const { page, answer } = await open('<crowd-form><crowd-checkbox name="a" disabled>Off</crowd-checkbox></crowd-form>')
  const box = page.getByRole('checkbox', { name: 'Off' })
  await page.getByText('Off').click({ force: true })
  expect(await box.isChecked()).toBe(false)
  expect(await answer()).toEqual({})
  await page.locator('crowd-checkbox').evaluate((element: HTMLInputElement) => (element.disabled = false))
  await page.getByText('Off').click()
  expect(await answer()).toEqual({ a: { on: true } })
})

test('crowd-checkbox: a click is one click, and its handler finds the new state [crowd-checkbox change]', async ({
  open,
}) => {
  const { page } =
    await open(`<crowd-form><crowd-checkbox name="a" onclick="seen.push(this.checked)">Text</crowd-checkbox></crowd-form>
    <script>
      window.seen = []
      document.querySelector('crowd-checkbox').addEventListener('change', (event) => seen.push('change ' + event.target.checked))
    </script>`)
  await page.getByText('Text').click()
  expect(await page.evaluate('seen')).toEqual(['change true', true])
  await page.keyboard.press('Space')
  expect(await page.evaluate('seen')).toEqual(['change true', true, 'change false', false])
})

test('crowd-checkbox: a field or link in the label is used for itself', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-checkbox name="a">Other: <input name="other"> <a href="#here">why</a></crowd-checkbox></crowd-form>',
  )
  await page.locator('input').fill('frame')
  await page.getByText('why').click()
  expect(await answer()).toEqual({ a: { on: false }, other: 'frame' })
})

test('crowd-checkbox: tags that are not closed stay apart', async ({ open }) => {
  const { page, answer } = await open(
    '<crowd-form><crowd-checkbox name="a" value="1"/> One<br><crowd-checkbox name="a" value="2"/> Two</crowd-form>',
  )
  await page.getByRole('checkbox').nth(1).click()
  expect(await answer()).toEqual({ a: { 1: false, 2: true } })
})

test('crowd-checkbox: scripts, reset and draft', async ({ open }) => {
  const { page, answer } = await open('<crowd-form><crowd-checkbox name="a" checked>A</crowd-checkbox></crowd-form>')
  const box = page.locator('crowd-checkbox')
  await box.evaluate((element: HTMLInputElement & { draft?: unknown }) => {
    element.checked = false
    const { draft } = element
    element.checked = true
    element.draft = JSON.parse(JSON.stringify(draft))
  })
  expect(await answer()).toEqual({ a: { on: false } })
  expect(await box.evaluate((element) => element.hasAttribute('checked'))).toBe(false)
  await page.evaluate(() => document.querySelector<HTMLFormElement>('crowd-form')!.reset())
  expect(await answer()).toEqual({ a: { on: true } })
})

test('crowd-checkbox: is large enough for a finger', async ({ open }) => {
  const { page } = await open('<crowd-form><crowd-checkbox name="a">A</crowd-checkbox></crowd-form>', {
    hasTouch: true,
    isMobile: true,
  })
  await page.getByText('A', { exact: true }).tap()
  expect(await page.getByRole('checkbox').isChecked()).toBe(true)
  const isCoarse = await page.evaluate(() => matchMedia('(pointer: coarse)').matches)
  expect(isCoarse).toBe(true)
  expect((await page.locator('crowd-checkbox').boundingBox())!.height).toBeGreaterThanOrEqual(44)
})
