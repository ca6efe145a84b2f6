import type { Page } from 'playwright-core'
import { expect, test, testExample } from '../../testing/page.ts'
import { dragOver, partOf } from '../../testing/text-parts.ts'

testExample('crowd-entity-annotation')

const text = 'Ada met Charles Babbage in London.'
const element = (attributes = '', shown = text) =>
  `<crowd-entity-annotation name="ents" text="${shown}" labels="['person', {label: 'place', shortDisplayName: 'PLC', fullDisplayName: 'Place or town'}]" ${attributes}></crowd-entity-annotation>`

const value = (page: Page) =>
  page
    .locator('crowd-entity-annotation')
    .evaluate((field) => (field as never as { value: { entities: unknown[] } }).value)
const entities = async (page: Page) => (await value(page)).entities
const ada = { endOffset: 3, label: 'person', startOffset: 0 }
const babbage = { endOffset: 23, label: 'person', startOffset: 8 }
const london = { endOffset: 33, label: 'place', startOffset: 27 }

test('crowd-entity-annotation: a label, then a drag and a double-click [crowd-entity-annotation name text labels answer answer.entities answer.entities.label answer.entities.startOffset answer.entities.endOffset]', async ({
  open,
}) => {
  const { page, submit } = await open(element())
  await page.getByRole('button', { name: 'person' }).click()
  await dragOver(page, ' Charles Babbage ')
  const { first } = await partOf(page, 'Ada')
  await page.mouse.dblclick(first.left + 2, first.top + 8)
  await page.getByRole('button', { name: 'Place or town' }).click()
  await dragOver(page, 'London')
  expect(await page.getByText('PLC').isVisible()).toBe(true)
  expect(await submit()).toEqual({ ents: { entities: [ada, babbage, london] } })
})

test('crowd-entity-annotation: a selection, then a label, by its button or its number [crowd-entity-annotation change]', async ({
  open,
}) => {
  const { page } = await open(element('onchange="changes = (window.changes ?? 0) + 1"'))
  await dragOver(page, 'London')
  await page.getByRole('button', { name: 'Place or town' }).click()
  await dragOver(page, 'Ada')
  await page.keyboard.press('1')
  expect(await entities(page)).toEqual([ada, london])
  expect(await page.evaluate('changes')).toBe(2)
})

test('crowd-entity-annotation: the keyboard alone walks, selects, labels, corrects and removes', async ({ open }) => {
  const { page } = await open(element())
  await page.locator('.text').focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('ArrowRight', '1', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', '1', 'End', 'Alt+ArrowLeft', '2')
  expect(await entities(page)).toEqual([ada, babbage, { ...london, endOffset: 32 }])
  await press('Control+z', 'End', '2')
  expect(await entities(page)).toEqual([ada, babbage, london])
  // A walk takes a marked part as one step.
  await press('Home', 'Delete', 'ArrowRight', 'ArrowRight', '2')
  expect(await entities(page)).toEqual([{ ...babbage, label: 'place' }, london])
  await press('Control+z', 'Control+z')
  expect(await entities(page)).toEqual([ada, babbage, london])
  await press('Control+y')
  expect(await entities(page)).toEqual([babbage, london])
})

test('crowd-entity-annotation: arrows up and down keep to the line above and below', async ({ open }) => {
  const { page } = await open(element('', 'one two&#10;three four&#10;five six'))
  await page.locator('.text').focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', '1', 'ArrowUp', '2']) await page.keyboard.press(key)
  expect(await entities(page)).toEqual([
    { endOffset: 13, label: 'place', startOffset: 8 },
    { endOffset: 23, label: 'person', startOffset: 19 },
  ])
})

test('crowd-entity-annotation: X removes, a click picks a whole span, and a selection takes in what it touches [crowd-entity-annotation initial-value value]', async ({
  open,
}) => {
  const { page } = await open(
    element(
      `initial-value="[{label: 'person', startOffset: 0, endOffset: 3}, {label: 'person', startOffset: 8, endOffset: 23}]"`,
    ),
  )
  expect(await value(page)).toEqual({ entities: [ada, babbage] })
  await page.getByRole('button', { name: 'Remove person: Ada' }).click()
  expect(await value(page)).toEqual({ entities: [babbage] })
  const { first } = await partOf(page, 'Babbage')
  await page.mouse.click(first.left + 4, first.top + 8)
  await page.keyboard.press('2')
  expect(await entities(page)).toEqual([{ ...babbage, label: 'place' }])
  await dragOver(page, 'Babbage in London')
  await page.keyboard.press('1')
  expect(await entities(page)).toEqual([{ endOffset: 33, label: 'person', startOffset: 8 }])
})

test('crowd-entity-annotation: a finger selects with the handles of the system, then taps a label', async ({
  open,
}) => {
  const { page } = await open(element(), { viewport: { width: 390, height: 844 }, hasTouch: true })
  const { first } = await partOf(page, 'London')
  await page.touchscreen.tap(first.left + 4, first.top + 8)
  await page.locator('crowd-span-text').evaluate((shown) => {
    const node = shown.shadowRoot!.querySelector('[data-start]')!.firstChild!
    document.getSelection()!.setBaseAndExtent(node, 27, node, 30)
    document.getSelection()!.setBaseAndExtent(node, 27, node, 33)
  })
  await page.getByRole('button', { name: 'Place or town' }).tap()
  await expect.poll(() => entities(page)).toEqual([london])
  await page.locator('.span').tap()
  await page.getByRole('button', { name: 'person' }).tap()
  expect(await entities(page)).toEqual([{ ...london, label: 'person' }])
})

test('crowd-entity-annotation: offsets count code points, or UTF-16 units [crowd-entity-annotation offset-unit]', async ({
  open,
}) => {
  const strange = '👩‍🚀 Zoe\u0301 🇦🇹 flew.  Next'
  for (const [unit, start, end] of [
    ['code-point', 4, 8],
    ['utf-16', 6, 10],
  ] as const) {
    const initial = `initial-value="[{label: 'person', startOffset: ${start}, endOffset: ${end}}]" offset-unit="${unit}"`
    const { page } = await open(element(initial, strange))
    expect(await page.locator('.span').textContent()).toBe('Zoe\u0301')
    await page.locator('.text').focus()
    for (const key of ['End', '2', 'Home', '1']) await page.keyboard.press(key)
    const all =
      unit === 'utf-16' ? Array.from({ length: strange.length }, (_, index) => strange[index]) : Array.from(strange)
    const found = (await entities(page)) as { startOffset: number; endOffset: number }[]
    expect(found.map(({ startOffset, endOffset }) => all.slice(startOffset, endOffset).join(''))).toEqual([
      '👩‍🚀',
      'Zoe\u0301',
      'Next',
    ])
  }
})

test('crowd-entity-annotation: white space stays, and text from right to left is walked to the left', async ({
  open,
}) => {
  const shown = '  a\tb \u2003\n\n  شارع  لندن'
  const { page } = await open(element('', shown.replaceAll('\n', '&#10;')))
  const drawn = await page
    .locator('crowd-span-text')
    .evaluate((field) =>
      Array.from(field.shadowRoot!.querySelectorAll('[data-start]'), ({ textContent }) => textContent).join(''),
    )
  expect(drawn).toBe(shown)
  expect(await page.locator('.line').evaluateAll((lines) => lines.map((line) => line.matches(':dir(rtl)')))).toEqual([
    false,
    false,
    true,
  ])
  await page.locator('.text').focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', '1']) await page.keyboard.press(key)
  const [{ startOffset, endOffset }] = (await entities(page)) as [{ startOffset: number; endOffset: number }]
  expect(shown.slice(startOffset, endOffset)).toBe('لندن')
})

test('crowd-entity-annotation: fields that a template adds to its form are part of the answer, and drafts keep both', async ({
  open,
}) => {
  const { page, submit } =
    await open(`${element()}<div id="more"><input type="checkbox" name="sure"><textarea name="why"></textarea></div>
    <script>document.addEventListener('all-crowd-elements-ready', () => {
      document.querySelector('crowd-entity-annotation').shadowRoot.querySelector('crowd-form').form.appendChild(more)
    })</script>`)
  await page.locator('textarea').fill('because')
  await page.locator('input[name=sure]').check()
  await dragOver(page, 'Ada')
  await page.keyboard.press('1')
  await page.locator('crowd-entity-annotation').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void; answer(): unknown }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    if (JSON.stringify(field.answer()).includes('because')) throw new Error('Reset has left something.')
    field.draft = draft
  })
  expect(await submit()).toEqual({ ents: { entities: [ada] }, sure: { on: true }, why: 'because' })
})

test('crowd-entity-annotation: in a crowd-form it is a field like others, with one Submit', async ({ open }) => {
  const { page, submit } = await open(`<crowd-form>${element()}<input name="other" value="1"></crowd-form>`)
  expect(await page.getByRole('button', { name: 'Submit' }).count()).toBe(1)
  await page.getByLabel('Nothing to label').check()
  expect(await submit()).toEqual({ ents: { entities: [] }, other: '1' })
})

test('crowd-entity-annotation: nothing is submitted before something is labelled or said to be nothing', async ({
  open,
}) => {
  const { page, posted, submit } = await open(element())
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Label at least one part')
  expect(posted()).toBeUndefined()
  await page.getByLabel('Nothing to label').check()
  expect(await submit()).toEqual({ ents: { entities: [] } })
})

test('crowd-entity-annotation: header, instructions and labels set by a script show [crowd-entity-annotation header short-instructions full-instructions]', async ({
  open,
}) => {
  const { page } =
    await open(`<crowd-entity-annotation name="e" header="Find names" id="tool"><short-instructions header="Rules">Short.</short-instructions>
    <full-instructions>Long.</full-instructions></crowd-entity-annotation>
    <script>document.addEventListener('all-crowd-elements-ready', () => { tool.text = 'Ada'; tool.labels = ['x'] })</script>`)
  await page.getByRole('button', { name: 'View full instructions' }).click()
  expect(await page.getByText('Long.').isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByText('Rules').isVisible()).toBe(true)
  expect(await page.getByRole('heading', { name: 'Find names' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'x', exact: true }).isVisible()).toBe(true)
})

test('crowd-entity-annotation: what the template has forgotten is said, in the element and once in the console', async ({
  open,
}) => {
  const { page } = await open('<crowd-entity-annotation name="e" labels="[oops"></crowd-entity-annotation>', {
    expectsErrors: true,
  })
  const said = await page.waitForEvent('console', (message) => message.text().includes('no text'))
  expect(said.type()).toBe('error')
  expect(await page.getByText('There is no text here').isVisible()).toBe(true)
})

test('crowd-entity-annotation: 100,000 characters open and are marked without lag', async ({ open }) => {
  const sentence = 'Ada Lovelace wrote to Charles Babbage from London about engines that weave numbers. '
  const { page } = await open(
    '<crowd-entity-annotation name="ents" id="tool" labels="[1, 2]"></crowd-entity-annotation>',
  )
  for (const long of [`${sentence.repeat(5)}\n`.repeat(238), sentence.repeat(1190)]) {
    const shown = Array.from({ length: 400 }, (_, index) => ({
      label: '1',
      startOffset: index * 200,
      endOffset: index * 200 + 3,
    }))
    const drawn = await page.evaluate(
      async ([text, initialValue]) => {
        const began = performance.now()
        Object.assign(document.querySelector('crowd-entity-annotation')!, { text, initialValue })
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - began
      },
      [long, shown] as const,
    )
    await dragOver(page, 'Babbage')
    const marked = await page.evaluate(async () => {
      const began = performance.now()
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '2' }))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - began
    })
    expect(drawn).toBeLessThan(1500)
    expect(marked).toBeLessThan(300)
    expect((await entities(page)).length).toBe(401)
    await page.keyboard.press('Control+z')
  }
})
