import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-rekognition-detect-moderation-labels')

const KEY = 'AWS/Rekognition/DetectModerationLabels/Image/V3'
const page = (attributes: string) =>
  `<crowd-form><crowd-rekognition-detect-moderation-labels src="/picture/400x200.png" header="Unsafe?" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>Long</full-instructions>
  </crowd-rekognition-detect-moderation-labels></crowd-form>`
const objects = `categories="[{ name: 'Gore', parentName: 'Violence' }, { name: 'Wine', parentName: 'Alcohol' }]"`

test('crowd-rekognition-detect-moderation-labels: whole objects come back under the fixed key [crowd-rekognition-detect-moderation-labels src, header, categories, short-instructions, full-instructions, answer.moderationLabels.name, answer.moderationLabels.parentName]', async ({
  open,
}) => {
  const { page: frame, submit, posted } = await open(page(objects))
  await frame.getByRole('img', { name: 'Unsafe?' }).waitFor()
  for (const text of ['In short', 'View full instructions']) expect(await frame.getByText(text).isVisible()).toBe(true)
  await frame.getByRole('button', { name: 'Submit' }).click()
  expect(posted()).toBeUndefined()
  await frame.getByRole('checkbox', { name: 'Gore' }).click()
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: [{ name: 'Gore', parentName: 'Violence' }] } })
})

test('crowd-rekognition-detect-moderation-labels: none of them is an empty list [crowd-rekognition-detect-moderation-labels exclusion-category]', async ({
  open,
}) => {
  const { page: frame, submit } = await open(page(`${objects} exclusion-category="{ text: 'Safe' }"`))
  await frame.getByRole('checkbox', { name: 'Safe' }).click()
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: [] } })
})

test('crowd-rekognition-detect-moderation-labels: categories may be texts', async ({ open }) => {
  const { page: frame, submit } = await open(page(`categories="['Gore', 'Wine']"`))
  await frame.keyboard.press('2')
  expect(await submit()).toEqual({ [KEY]: { moderationLabels: [{ name: 'Wine' }] } })
})
