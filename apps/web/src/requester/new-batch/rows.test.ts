import { expect, test } from 'vitest'
import { mappingOf, missingOf, renamedBy, rowAsSent } from './mapping.ts'
import { readRows, readRowsInSlices } from './rows.ts'

const linesOf = (body: string) => body.split('\n').map((line) => JSON.parse(line))

test('plain lines become rows of the column that the task asks for', () => {
  const rows = readRows({ text: 'It was fine, mostly.\n\nNever again.\n', column: 'text' })!
  expect(rows).toMatchObject({ count: 2, columns: ['text'], mediaType: 'application/x-ndjson' })
  expect(rows.row(0)).toEqual({ text: 'It was fine, mostly.' })
  expect(linesOf(rows.body(0, 2, {}))).toEqual([{ text: 'It was fine, mostly.' }, { text: 'Never again.' }])
})

test('a first line that names the column makes it a table, quoted values and all', () => {
  const text = 'id,text,known\n1,"Fine, ""mostly""\nsaid she",\n\n2,Bad,Negative\n'
  const rows = readRows({ text, column: 'text' })!
  expect(rows).toMatchObject({ count: 2, mediaType: 'text/csv' })
  expect(rows.row(0)).toEqual({ id: '1', text: 'Fine, "mostly"\nsaid she', known: '' })
  expect(rows.filled('known')).toBe(1)
  expect(rows.body(1, 2, { text: 'review' })).toBe('id,review,known\n2,Bad,Negative')
})

test('a file is a table by its name, with tabs where it has some', () => {
  expect(readRows({ text: 'a,b\n1,2', column: 'text', fileName: 'rows.csv' })).toMatchObject({ columns: ['a', 'b'] })
  expect(readRows({ text: 'a\tb\n1\t2', column: 'text', fileName: 'rows.tsv' })).toMatchObject({ count: 1 })
})

test('JSON Lines are read, and a broken line is named', () => {
  const rows = readRows({ text: '{"text":"a","n":1}\n{"text":"b","n":null}', column: 'text' })!
  expect(rows.filled('n')).toBe(1)
  expect(linesOf(rows.body(1, 2, { text: 'review' }))).toEqual([{ review: 'b', n: null }])
  expect(() => readRows({ text: '{"text":"a"}\n{"text":', column: 'text' })).toThrow('Line 2')
})

test('nothing is nothing, and what is wrong with a table is told with its line', () => {
  expect(readRows({ text: ' \n', column: 'text' })).toBeUndefined()
  expect(() => readRows({ text: 'text', column: 'text' })).toThrow('only the line')
  expect(() => readRows({ text: 'text,known\n"a\nb",\nc\n', column: 'text' })).toThrow(
    'Line 4: the row has 1 values, the header 2.',
  )
  expect(() => readRows({ text: 'text,text\na,b', column: 'text' })).toThrow('two columns text')
})

test('100,000 rows are read in slices, and sent in pieces', async () => {
  const text = `text,n\n${Array.from({ length: 100_000 }, (_, n) => `"Row, ${n}",${n}`).join('\n')}`
  const rows = (await readRowsInSlices({ text, column: 'text' }))!
  expect(rows.count).toBe(100_000)
  expect(rows.row(99_999)).toEqual({ text: 'Row, 99999', n: '99999' })
  expect(rows.body(50_000, 50_001, {})).toBe('text,n\n"Row, 50000",50000\n')
})

test('a page takes the column of its name however it is spelt, the one chosen, or the only one left', () => {
  const mapping = mappingOf(['image_url', 'text', 'id'], ['Image URL', 'review', 'key', 'known'], { id: 'key' })
  expect([...mapping]).toEqual([
    ['image_url', 'Image URL'],
    ['text', undefined],
    ['id', 'key'],
  ])
  expect(missingOf(mapping)).toEqual(['text'])
  const only = mappingOf(['text'], ['review'], {})
  expect(renamedBy(only)).toEqual({ review: 'text' })
  expect(rowAsSent({ review: 'a', known: 'b' }, renamedBy(only), 'known')).toEqual({ text: 'a' })
})
