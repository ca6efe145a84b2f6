import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-text-ranking')

const ranking = (dimensions = `[{ name: 'Clarity', allowTie: false }]`, text = 'Why?') =>
  `<crowd-form><crowd-text-ranking name="r" header="Rank them" text="${text}" responses="['one', 'two', 'three']"
    ordinal-ranking-dimensions="${dimensions}"><short-instructions>In short</short-instructions></crowd-text-ranking></crowd-form>`

test('crowd-text-ranking: ranks stand at the top of the answer, without ties responses change places [crowd-text-ranking name, header, text, responses, ordinal-ranking-dimensions, short-instructions, answer.ordinalRankingDimensions.name, answer.ordinalRankingDimensions.allowTie, answer.ordinalRankingDimensions.responseRankings]', async ({
  open,
}) => {
  const { page, submit, posted, answer } = await open(ranking())
  for (const text of ['Rank them', 'Why?', 'one', 'two', 'three', 'In short', 'Clarity'])
    expect(await page.getByText(text, { exact: true }).first().isVisible(), text).toBe(true)
  expect(await answer()).toEqual({})
  const rank = (response: number, place: number) =>
    page
      .getByRole('group', { name: 'Clarity' })
      .nth(response)
      .getByRole('radio')
      .nth(place - 1)
      .check()
  await rank(0, 1)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please rank every response.')
  expect(posted()).toBeUndefined()
  await rank(1, 2)
  await rank(2, 3)
  await rank(2, 1)
  expect(await submit()).toEqual({
    ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, responseRankings: [3, 2, 1] }],
  })
})

test('crowd-text-ranking: ties where they are allowed, by keyboard, and the draft comes back', async ({ open }) => {
  const dimensions = `[{ name: 'A', allowTie: true }, { name: 'B' }]`
  const { page, answer } = await open(ranking(dimensions))
  for (let response = 0; response < 3; response++) {
    await page.getByRole('group', { name: 'A' }).nth(response).getByRole('radio').first().focus()
    await page.keyboard.press('Space')
  }
  const expected = {
    ordinalRankingDimensions: [
      { name: 'A', allowTie: true, responseRankings: [1, 1, 1] },
      { name: 'B', allowTie: false, responseRankings: [null, null, null] },
    ],
  }
  expect(await answer()).toEqual(expected)
  await page.evaluate(() => {
    const element = document.querySelector('crowd-text-ranking') as never as { draft: unknown; reset(): void }
    const kept = JSON.parse(JSON.stringify(element.draft))
    element.reset()
    element.draft = kept
  })
  expect(await answer()).toEqual(expected)
})

test('crowd-text-ranking: a text that is out of reach says so, a list that is missing says what it needs', async ({
  open,
}) => {
  const { page } = await open(ranking(undefined, 'https://elsewhere.test/a.txt'), { expectsErrors: true })
  await page.getByText('The text could not be loaded').waitFor()
  const bare = await open('<crowd-form><crowd-text-ranking name="r"></crowd-text-ranking></crowd-form>', {
    expectsErrors: true,
  })
  await bare.page.getByText('responses needs a list of texts').waitFor()
})
