import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-pairwise')

const element = (attributes: string, children = '') =>
  `<crowd-form><crowd-pairwise name="p" ${attributes}>${children}</crowd-pairwise></crowd-form>`
const two = `responses="['first', {id: 'm2', text: 'second'}]"`

test('crowd-pairwise: a choice by key counts from the left, and is recorded by the index in the attribute [crowd-pairwise name responses answer answer.verdict answer.choice answer.choiceId answer.order]', async ({
  open,
}) => {
  const seen = new Set<string>()
  for (let turn = 0; turn < 12 && seen.size < 2; turn++) {
    const { page, answer } = await open(element(two))
    const shown = await page.locator('article .prose').allTextContents()
    await page.keyboard.press('2')
    const isSecond = shown[1] === 'second'
    seen.add(shown.join())
    expect(await answer()).toEqual({
      p: {
        verdict: 'response',
        choice: isSecond ? 1 : 0,
        ...(isSecond ? { choiceId: 'm2' } : {}),
        order: isSecond ? [0, 1] : [1, 0],
      },
    })
  }
  expect(seen.size).toBe(2)
})

test('crowd-pairwise: seven points, where less than nought is for the first of the attribute [crowd-pairwise scale keep-order answer.rating]', async ({
  open,
}) => {
  const { page, submit } = await open(element(`${two} scale="7" keep-order`))
  await page.getByRole('radio', { name: 'A is much better' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.getByText('A is better', { exact: true }).last().isVisible()).toBe(true)
  expect(await submit()).toEqual({ p: { verdict: 'response', choice: 0, rating: -2, order: [0, 1] } })
})

test('crowd-pairwise: on the scale the sign follows the response and not the side', async ({ open }) => {
  for (let turn = 0; turn < 12; turn++) {
    const { page, answer } = await open(element(`${two} scale="7"`))
    if ((await page.locator('article .prose').first().textContent()) !== 'second') continue
    await page.keyboard.press('1')
    expect(await answer()).toEqual({ p: { verdict: 'response', choice: 1, choiceId: 'm2', rating: 3, order: [1, 0] } })
    await page.keyboard.press('4')
    expect(await answer()).toEqual({ p: { verdict: 'tie', choice: null, rating: 0, order: [1, 0] } })
    return
  }
  throw new Error('The second response never came first.')
})

test('crowd-pairwise: ties and bad responses [crowd-pairwise allow-tie allow-both-bad]', async ({ open }) => {
  const { page, answer } = await open(element(`${two} keep-order`))
  await page.keyboard.press('t')
  await page.keyboard.press('b')
  expect(await answer()).toEqual({})
  const tolerant = await open(element(`${two} keep-order allow-tie allow-both-bad`))
  await tolerant.page.getByText('Tie').click()
  expect(await tolerant.answer()).toEqual({ p: { verdict: 'tie', choice: null, order: [0, 1] } })
  await tolerant.page.keyboard.press('b')
  expect(await tolerant.answer()).toEqual({ p: { verdict: 'both-bad', choice: null, order: [0, 1] } })
  const scale = await open(element(`${two} keep-order allow-both-bad scale="7"`))
  await scale.page.getByText('Both are bad').click()
  expect(await scale.answer()).toEqual({ p: { verdict: 'both-bad', choice: null, rating: null, order: [0, 1] } })
})

test('crowd-pairwise: the page’s own elements are responses too, more than two, with a prompt and a question [crowd-pairwise prompt question]', async ({
  open,
}) => {
  const { page, submit } = await open(
    element(
      'prompt="Say  hello" question="Which one?" keep-order',
      '<img src="/picture/40x30.png" alt="one" id="x"><p>two</p><p id="z">three</p><b slot="prompt">Loudly</b>',
    ),
  )
  for (const shown of ['Loudly', 'two', 'three', 'Which one?', 'C is best'])
    expect(await page.getByText(shown).isVisible()).toBe(true)
  expect(await page.locator('.prompt .prose').textContent()).toBe('Say  hello')
  await page.getByText('C is best').click()
  expect(await submit()).toEqual({ p: { verdict: 'response', choice: 2, choiceId: 'z', order: [0, 1, 2] } })
})

test('crowd-pairwise: text is shown as it is, code as code', async ({ open }) => {
  const { page } = await open(
    element(`responses='${JSON.stringify(['a  <b>\n\n```js\nif (x)\n    y()\n```\nend', 'b'])}' keep-order`),
  )
  const first = page.locator('article').first()
  expect(await first.locator('.prose').allTextContents()).toEqual(['a  <b>', 'end'])
  expect(await first.locator('pre').textContent()).toBe('if (x)\n    y()')
})

test('crowd-pairwise: a decision is asked for, unless it is optional; drafts keep the order [crowd-pairwise optional]', async ({
  open,
}) => {
  const { page, answer, posted } = await open(element(two))
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('Choose which')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('1')
  const before = await answer()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.locator('crowd-pairwise').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(await (await open(element(`${two} optional`))).submit()).toEqual({})
})

test('crowd-pairwise: too few responses say so; a script may bring them', async ({ open }) => {
  const { page, answer } = await open(element('keep-order', '<i>one</i>'), { expectsErrors: true })
  expect(await page.getByText('needs at least two').isVisible()).toBe(true)
  await page.locator('crowd-pairwise').evaluate((node) => Object.assign(node, { responses: ['x', 'y'] }))
  await page.getByText('B is better').click()
  expect(await answer()).toEqual({ p: { verdict: 'response', choice: 1, order: [0, 1] } })
})
