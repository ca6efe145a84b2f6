import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-textract-analyze-document')

const KEY = 'AWS/Textract/AnalyzeDocument/Forms/V1'
const blocks = `[
  { blockType: 'PAGE', id: 'p' },
  { blockType: 'WORD', id: 'w1', text: 'Invoice' }, { blockType: 'WORD', id: 'w2', text: 'no.:' },
  { blockType: 'KEY_VALUE_SET', entityTypes: ['KEY'], id: 'k1', relationships: [{ type: 'CHILD', ids: ['w1', 'w2'] }, { type: 'VALUE', ids: ['v1'] }],
    geometry: { boundingBox: { left: 0.1, top: 0.1, width: 0.2, height: 0.1 } } },
  { blockType: 'KEY_VALUE_SET', entityTypes: ['VALUE'], id: 'v1', text: '2O41', geometry: { boundingBox: { left: 0.4, top: 0.1, width: 0.2, height: 0.1 } } },
  { blockType: 'KEY_VALUE_SET', entityTypes: ['KEY'], id: 'k2', text: 'Town', relationships: [{ type: 'VALUE', ids: ['v2'] }] },
  { blockType: 'KEY_VALUE_SET', entityTypes: ['VALUE'], id: 'v2', text: 'Pisa' },
]`
const keys = `[{ importantFormKey: 'Due date' }, { importantFormKey: 'Invoice number', importantFormKeyAliases: ['invoice no.'] }]`
const review = (attributes = `keys="${keys}"`) =>
  `<crowd-form><crowd-textract-analyze-document src="/picture/400x200.png" header="Right?" block-types="['KEY_VALUE_SET']" initial-value="${blocks}" ${attributes}>
    <short-instructions>In short</short-instructions><full-instructions>Long</full-instructions></crowd-textract-analyze-document></crowd-form>`
const block = (type: string, id: string, text: string, values: string[] = []) => ({
  blockType: 'KEY_VALUE_SET',
  entityTypes: [type],
  id,
  relationships: values.length > 0 ? [{ type: 'VALUE', ids: values }] : [],
  text,
})

test('crowd-textract-analyze-document: what is asked for comes first, is corrected, confirmed, or not found [crowd-textract-analyze-document src, header, initial-value, keys, short-instructions, full-instructions, answer.blocks.blockType, answer.blocks.entityTypes, answer.blocks.id, answer.blocks.relationships, answer.blocks.text]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(review())
  await page.getByRole('img', { name: 'Right?' }).waitFor()
  for (const text of ['In short', 'View full instructions']) expect(await page.getByText(text).isVisible()).toBe(true)
  expect(await page.locator('legend').allTextContents()).toEqual(['Due date', 'Invoice no.:', 'Town'])
  const field = (name: string) => page.getByRole('group', { name })
  await field('Due date').getByLabel('Key not found').check()
  await field('Invoice no.:').getByLabel('Value', { exact: true }).fill('2041')
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please review “Town”.')
  expect(posted()).toBeUndefined()
  await field('Town').getByLabel('Not a pair').check()
  expect(await submit()).toEqual({
    [KEY]: { blocks: [block('KEY', 'k1', 'Invoice no.:', ['v1']), block('VALUE', 'v1', '2041')] },
  })
})

test('crowd-textract-analyze-document: a blank value, a key that was missed, a key that is changed', async ({
  open,
}) => {
  const { page, submit } = await open(review())
  const field = (name: string) => page.getByRole('group', { name })
  await field('Due date').getByLabel('Value', { exact: true }).fill('1 May')
  await field('Invoice no.:').getByLabel('Value is blank').check()
  await field('Town').getByLabel('Key', { exact: true }).fill('City')
  expect(await submit()).toEqual({
    [KEY]: {
      blocks: [
        block('KEY', 'key-due-date', 'Due date', ['key-due-date-value']),
        block('VALUE', 'key-due-date-value', '1 May'),
        block('KEY', 'k1', 'Invoice no.:', ['v1']),
        block('VALUE', 'v1', ''),
        block('KEY', 'k2', 'City', ['v2']),
        block('VALUE', 'v2', 'Pisa'),
      ],
    },
  })
})

test('crowd-textract-analyze-document: the place of a value is marked by pointer or by keys', async ({ open }) => {
  const { page, answer } = await open(review(''))
  const town = page.getByRole('group', { name: 'Town' })
  await town.getByLabel('Right').check()
  await town.getByRole('button', { name: 'Mark where the value is' }).click()
  const picture = (await page.getByRole('img', { name: 'Right?' }).boundingBox())!
  const at = (x: number, y: number) => [picture.x + picture.width * x, picture.y + picture.height * y] as const
  await page.mouse.move(...at(0.5, 0.5))
  await page.mouse.down()
  await page.mouse.move(...at(0.75, 0.75), { steps: 3 })
  await page.mouse.up()
  const placed = async () => {
    const { blocks: list } = (await answer())[KEY] as {
      blocks: { geometry?: { boundingBox: object; polygon: object[] } }[]
    }
    return list.find(({ geometry }) => geometry)!.geometry!
  }
  const { boundingBox, polygon } = await placed()
  const box = boundingBox as Record<string, number>
  for (const [part, value] of Object.entries({ left: 0.5, top: 0.5, width: 0.25, height: 0.25 }))
    expect(Math.abs(box[part]! - value), part).toBeLessThan(0.01)
  expect(polygon).toHaveLength(4)
  await town.getByRole('button', { name: 'Mark where the value is' }).press('Enter')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  const moved = (await placed()).boundingBox as Record<string, number>
  expect(moved.left).toBeCloseTo(box.left! - 0.01)
  expect(moved.height).toBeCloseTo(box.height! + 0.01)
})

test('crowd-textract-analyze-document: keys and places that may not be changed cannot be [crowd-textract-analyze-document no-key-edit, no-geometry-edit]', async ({
  open,
}) => {
  const { page } = await open(review('no-key-edit no-geometry-edit'))
  await page.getByLabel('Value', { exact: true }).first().waitFor()
  expect(await page.getByLabel('Key', { exact: true }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Mark where the value is' }).count()).toBe(0)
})

test('crowd-textract-analyze-document: other kinds of blocks are not reviewed, and the draft comes back [crowd-textract-analyze-document block-types]', async ({
  open,
}) => {
  const { page, answer } = await open(review(''))
  await page.getByRole('group', { name: 'Town' }).getByLabel('Right').check()
  const before = await answer()
  const drafted = await page.evaluate(() => {
    const element = document.querySelector('crowd-textract-analyze-document') as never as {
      draft: unknown
      blockTypes: unknown
      reset(): void
    }
    const kept = JSON.parse(JSON.stringify(element.draft))
    element.reset()
    element.draft = kept
    return kept
  })
  expect(drafted).toEqual({ k2: { verdict: 'right' } })
  expect(await answer()).toEqual(before)
  const other = await open(review('').replace("['KEY_VALUE_SET']", "['TABLE']"), { expectsErrors: true })
  await other.page.getByText('There is nothing to review').waitFor()
})
