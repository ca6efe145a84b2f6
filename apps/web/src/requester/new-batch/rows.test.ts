import { expect, test } from 'vitest'
import { readRows } from './rows.ts'

test('plain lines become rows of the column that the task asks for', () => {
  const rows = readRows('It was fine, mostly.\n\nNever again.\n', 'text')!
  expect(rows).toMatchObject({ count: 2, columns: ['text'], first: { text: 'It was fine, mostly.' } })
  expect(rows.mediaType).toBe('application/x-ndjson')
  expect(rows.body.split('\n').map((line) => JSON.parse(line))).toEqual([
    { text: 'It was fine, mostly.' },
    { text: 'Never again.' },
  ])
})

test('a first line that names the column makes it a table, quoted values and all', () => {
  const rows = readRows('id,text,known\n1,"Fine, ""mostly""\nsaid she",\n2,Bad,Negative\n', 'text')!
  expect(rows).toMatchObject({ count: 2, mediaType: 'text/csv', first: { id: '1', text: 'Fine, "mostly"\nsaid she' } })
  expect(rows.filled('known')).toBe(1)
})

test('a file is a table by its name, with tabs where it has some', () => {
  expect(readRows('a,b\n1,2', 'text', 'rows.csv')).toMatchObject({ columns: ['a', 'b'], count: 1 })
  expect(readRows('a\tb\n1\t2', 'text', 'rows.tsv')).toMatchObject({ columns: ['a', 'b'], count: 1 })
})

test('JSON Lines are read, and a broken line is named', () => {
  expect(readRows('{"text":"a","n":1}\n{"text":"b","n":null}', 'text')!.filled('n')).toBe(1)
  expect(() => readRows('{"text":"a"}\n{"text":', 'text')).toThrow('Line 2')
})

test('nothing is nothing, and a header alone is told', () => {
  expect(readRows(' \n', 'text')).toBeUndefined()
  expect(() => readRows('text', 'text')).toThrow('only the line')
})
