import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { LabelledItem } from './labelled-item.ts'
import { labelsCsv } from './labels-csv.ts'
import { anItem, aVote, of, textOf } from './testing/an-item.ts'

const rowsOf = async (...items: LabelledItem[]) =>
  parse(await textOf(labelsCsv(of(...items))), { columns: true }) as Record<string, string>[]

test('an item is a line with its input columns, label, agreement and votes', async () => {
  const Votes = [
    aVote(),
    aVote({ AssignmentId: 'A2', Worker: 'worker-2', Label: 'dog' }),
    aVote({ AssignmentId: 'A3' }),
  ]
  const [row] = await rowsOf(anItem({ Votes }))
  expect(row).toMatchObject({
    item_id: 'I1',
    ordinal: '1',
    'Input.text': 'Hello',
    status: 'Finished',
    label: 'cat',
    probability: '0.9',
    agreement: '0.666667',
    n_votes: '3',
    source: 'People',
    author_class: 'Person',
    cost: '0.06',
    finish_time: '2025-03-01T12:00:00.000Z',
    project_versions: '[1,2]',
  })
  expect(JSON.parse(row!.votes!)[1]).toMatchObject({ worker: 'worker-2', label: 'dog', author_class: 'Person' })
})

test('columns are those of all rows, quotes and line ends stay, and what is missing is empty', async () => {
  const said = 'He said "hi, 维也纳",\nthen 🐈‍⬛'
  const rows = await rowsOf(
    anItem({ Row: { said } }),
    anItem({ Row: { other: 7 }, Label: undefined, Probability: undefined, Votes: [], FinishTime: undefined }),
  )
  expect(rows[0]).toMatchObject({ 'Input.said': said, 'Input.other': '' })
  expect(rows[1]).toMatchObject({ 'Input.said': '', 'Input.other': '7', label: '', agreement: '', probability: '' })
})

test('what a spreadsheet takes for a formula gets an apostrophe, in names of columns too, and numbers do not', async () => {
  const formulas = ['=1+1', '+cmd', '-x', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '-1+cmd|x']
  for (const formula of formulas) {
    const [row] = await rowsOf(anItem({ Row: { a: formula }, Label: formula }))
    expect(row).toMatchObject({ 'Input.a': `'${formula}`, label: `'${formula}` })
  }
  for (const plain of ['-2', '+1.5', '-1e-7', 'a=b', ''])
    expect((await rowsOf(anItem({ Label: plain })))[0]!.label).toBe(plain)
})

test('boxes are JSON in their cell', async () => {
  const Label = [{ left: 1, top: 2, width: 3, height: 4, label: 'Car' }]
  const [row] = await rowsOf(anItem({ Kind: 'Boxes', Label, Votes: [aVote({ Label })] }))
  expect(JSON.parse(row!.label!)).toEqual(Label)
  expect(row!.agreement).toBe('1')
})
