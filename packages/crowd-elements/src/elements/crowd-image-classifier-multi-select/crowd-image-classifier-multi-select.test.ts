import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-image-classifier-multi-select')

const scene = (attributes = '') =>
  `<crowd-form><crowd-image-classifier-multi-select name="scene" src="/picture/400x200.png" categories="['beach', 'dusk', 'people']" header="What is there?" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>Long</full-instructions><worker-comment></worker-comment>
  </crowd-image-classifier-multi-select></crowd-form>`

test('crowd-image-classifier-multi-select: shows the picture and answers with all categories [crowd-image-classifier-multi-select name] [crowd-image-classifier-multi-select src] [crowd-image-classifier-multi-select categories] [crowd-image-classifier-multi-select header] [crowd-image-classifier-multi-select short-instructions] [crowd-image-classifier-multi-select full-instructions] [crowd-image-classifier-multi-select answer] [crowd-image-classifier-multi-select answer.labels]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(scene())
  await page.getByRole('img', { name: 'What is there?' }).waitFor()
  expect(await page.getByRole('heading', { name: 'What is there?' }).isVisible()).toBe(true)
  for (const text of ['In short', 'View full instructions']) expect(await page.getByText(text).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please choose at least one category.')
  expect(posted()).toBeUndefined()
  await page.getByRole('checkbox', { name: 'dusk' }).click()
  await page.getByRole('checkbox', { name: 'beach' }).click()
  expect(await submit()).toEqual({ scene: { labels: ['beach', 'dusk'] } })
})

test('crowd-image-classifier-multi-select: none of them, with a comment [crowd-image-classifier-multi-select exclusion-category] [crowd-image-classifier-multi-select worker-comment] [crowd-image-classifier-multi-select answer.workerComment]', async ({
  open,
}) => {
  const { page, submit } = await open(scene(`exclusion-category="{ text: 'Nothing' }"`))
  await page.keyboard.press('4')
  expect(await page.getByRole('checkbox', { name: 'Nothing' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Add a comment' }).click()
  await page.keyboard.type('all black')
  await page.keyboard.press('Escape')
  expect(await submit()).toEqual({ scene: { labels: [], workerComment: 'all black' } })
})

test('crowd-image-classifier-multi-select: an initial value says whether it was kept [crowd-image-classifier-multi-select initial-value] [crowd-image-classifier-multi-select answer.initialValueModified]', async ({
  open,
}) => {
  const { page, answer } = await open(scene(`initial-value="['dusk']"`))
  expect(await answer()).toEqual({ scene: { labels: ['dusk'], initialValueModified: false } })
  await page.keyboard.press('1')
  expect(await answer()).toEqual({ scene: { labels: ['beach', 'dusk'], initialValueModified: true } })
})

test('crowd-image-classifier-multi-select: tells the page of a change [crowd-image-classifier-multi-select change]', async ({
  open,
}) => {
  const { page } = await open(
    `<crowd-form onchange="seen = event.target.localName"><crowd-image-classifier-multi-select name="a" header="h" src="/picture/40x40.png" categories="['x']"></crowd-image-classifier-multi-select></crowd-form>`,
  )
  await page.getByRole('checkbox').click()
  expect(await page.evaluate('seen')).toBe('crowd-image-classifier-multi-select')
})
