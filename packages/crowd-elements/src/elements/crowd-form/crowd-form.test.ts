import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-form')

test('crowd-form: a required native field keeps the answer back until it is filled [crowd-form answer]', async ({
  open,
}) => {
  const { page, submit, posted } = await open('<crowd-form><input name="capital" required></crowd-form>')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(posted()).toBeUndefined()
  await page.locator('input').fill('Vienna')
  expect(await submit()).toEqual({ capital: 'Vienna' })
  expect(posted()!.assignmentId).toBe('3A')
})

test('crowd-form: native fields answer as the facts say', async ({ open }) => {
  const { submit } = await open(`<crowd-form>
    <input type="radio" name="mood" value="glad" checked><input type="radio" name="mood" value="sad">
    <input type="checkbox" name="flags" value="blurry" checked><input type="checkbox" name="agree">
    <select name="kind"><option>cat<option selected>dog</select>
    <textarea name="note">one
two</textarea><input type="hidden" name="id" value="7"><input name="empty"><input value="nameless">
    <input name="off" value="x" disabled></crowd-form>`)
  expect(await submit()).toEqual({
    mood: { glad: true, sad: false },
    flags: { blurry: true },
    agree: { on: false },
    kind: 'dog',
    note: 'one\ntwo',
    id: '7',
    empty: '',
  })
})

test('crowd-form: flatten-objects gives dotted fields [crowd-form answer-format]', async ({ open }) => {
  const { submit } = await open(`<crowd-form answer-format="flatten-objects">
    <input type="radio" name="mood" value="glad" checked><input type="radio" name="mood" value="sad"><input name="t" value="x"></crowd-form>`)
  expect(await submit()).toEqual({ 'mood.glad': 'true', 'mood.sad': 'false', t: 'x' })
})

test('crowd-form: a handler may fill a field, and may cancel [crowd-form submit]', async ({ open }) => {
  const { page, submit, posted } = await open(`<crowd-form id="f"><input type="hidden" name="late"></crowd-form>
    <script>
      let times = 0
      f.onsubmit = (event) => {
        f.querySelector('form').querySelector('[name=late]').value = 'filled'
        if (++times === 1) event.preventDefault()
      }
    </script>`)
  await page.evaluate(() => (document.querySelector('crowd-form') as never as { submit(): void }).submit())
  expect(posted()).toBeUndefined()
  expect(await submit()).toEqual({ late: 'filled' })
})

test('crowd-form: a native submit button works, and none of ours is added', async ({ open }) => {
  const { page, submit } = await open(
    '<crowd-form onsubmit="window.seen = true"><input name="a" value="1"><input type="submit" value="Go"></crowd-form>',
  )
  expect(await page.getByRole('button').count()).toBe(1)
  expect(await submit()).toEqual({ a: '1' })
})

test('crowd-form: a hidden crowd-button suppresses the automatic one', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><input name="a"><crowd-button form-action="submit" style="display:none"></crowd-button></crowd-form>',
  )
  expect(await page.getByRole('button').count()).toBe(0)
})

test('crowd-form: outside a platform the answer is shown', async ({ open }) => {
  const { page } = await open('<crowd-form><input name="a" value="1"></crowd-form>', { search: '' })
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(JSON.parse((await page.locator('#answers-box').textContent())!)).toEqual([{ a: '1' }])
})

test('crowd-form: in preview nothing is submitted', async ({ open }) => {
  const { page } = await open('<crowd-form><input name="a"></crowd-form>', {
    search: 'assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE',
  })
  expect(await page.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true)
  expect(await page.getByText('Accept the HIT to submit.').isVisible()).toBe(true)
})

test('crowd-form: regions outside a tool are panels, and any rule of the page wins [short-instructions header]', async ({
  open,
}) => {
  const { page } = await open(`<style>full-instructions { padding: 3px }</style><crowd-form>
    <short-instructions header="In short"><input name="a" value="1"></short-instructions>
    <crowd-tabs><crowd-tab header="More"><full-instructions>At length</full-instructions></crowd-tab></crowd-tabs>
    <classification-target>The text</classification-target></crowd-form>`)
  const look = (region: string) =>
    page.locator(region).evaluate((element) => {
      const { display, padding, borderTopStyle } = getComputedStyle(element)
      return [display, padding, borderTopStyle, getComputedStyle(element, '::before').content].join(' | ')
    })
  expect(await look('short-instructions')).toBe('block | 12px 16px | solid | "In short"')
  expect(await look('full-instructions')).toBe('block | 3px | solid | none')
  expect(await look('classification-target')).toBe('block | 0px | none | none')
})

test('crowd-form: the document hears when all elements, also those loaded on demand, are there [crowd-form all-crowd-elements-ready]', async ({
  open,
}) => {
  const { page } = await open(`<script>document.addEventListener('all-crowd-elements-ready', () => {
      seen = ['crowd-form', 'crowd-keypoint'].map((tag) => document.querySelector(tag).matches(':defined') && document.querySelector(tag).shadowRoot.childElementCount > 0)
    })</script><crowd-form><crowd-keypoint name="k" src="/picture/40x40.png" header="h" labels="['x']"></crowd-keypoint></crowd-form>`)
  expect(await page.evaluate('seen')).toEqual([true, true])
})
