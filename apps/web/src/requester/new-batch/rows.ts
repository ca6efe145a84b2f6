import { t } from '@lingui/core/macro'
import { readTableRow, writeTableRow } from './table.ts'

export type Row = Readonly<Record<string, string>>

/** New names of columns, by the old ones. */
export type Renamed = Readonly<Record<string, string>>

/** Rows that were given, none of which is held apart from the text that they stand in. */
export interface GivenRows {
  readonly count: number
  readonly columns: readonly string[]
  readonly mediaType: 'text/csv' | 'text/tab-separated-values' | 'application/x-ndjson'
  readonly row: (place: number) => Row
  /** The rows from one place to before another, as they are sent. */
  readonly body: (from: number, to: number, renamed: Renamed) => string
  /** How many rows have a value in a column. */
  readonly filled: (column: string) => number
}

interface Given {
  readonly text: string
  /** What plain lines become; a first line that holds its name is a header. */
  readonly column: string
  readonly fileName?: string
}

/**
 * Reads what was pasted or dropped: JSON Lines, a table whose first line names the columns, or plain lines, each of which becomes
 * a row with the one column that the task asks for.
 *
 * @throws Error with what is wrong, for people.
 */
export function readRows(given: Given): GivenRows | undefined {
  const reading = readingOf(given)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

/** The same in slices, so that the page stays alive while a large file is read. */
export async function readRowsInSlices(given: Given): Promise<GivenRows | undefined> {
  const reading = readingOf(given)
  for (;;) {
    const until = performance.now() + 12
    do {
      const { done, value } = reading.next()
      if (done) return value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const rowsAtOnce = 500

type Reading = Generator<void, GivenRows | undefined>

function* readingOf({ text, column, fileName = '' }: Given): Reading {
  const given = text.replace(/^\uFEFF/, '').trimEnd()
  if (given.trim() === '') return undefined
  const [firstLine = ''] = given.split('\n', 1)
  if (/^\s*\{/.test(given)) return yield* jsonRows(given)
  const separator = /\.tsv$/i.test(fileName) || firstLine.includes('\t') ? '\t' : ','
  const header = readTableRow(given, 0, separator).cells.map((name) => name.trim())
  if (/\.(csv|tsv|xlsx)$/i.test(fileName) || header.includes(column)) return yield* tableRows(given, separator)
  return yield* plainLines(given, column)
}

function* tableRows(text: string, separator: ',' | '\t'): Reading {
  const first = readTableRow(text, 0, separator)
  const columns = first.cells.map((name) => name.trim())
  checkHeader(columns)
  const starts: number[] = []
  const filled = columns.map(() => 0)
  let line = 2
  for (let at = first.next; at < text.length; ) {
    const { cells, next } = readTableRow(text, at, separator)
    const lines = text.slice(at, next).split('\n').length - (next > text.length ? 0 : 1)
    if (cells.some((cell) => cell !== '')) {
      if (cells.length !== columns.length)
        throw new Error(t`Line ${line}: the row has ${cells.length} values, the header ${columns.length}.`)
      for (const [place, cell] of cells.entries()) if (cell.trim() !== '') filled[place]!++
      starts.push(at)
      if (starts.length % rowsAtOnce === 0) yield
    }
    line += Math.max(1, lines)
    at = next
  }
  if (starts.length === 0) throw new Error(t`There is only the line with the names of the columns.`)
  return {
    ...{ count: starts.length, columns },
    mediaType: separator === '\t' ? 'text/tab-separated-values' : 'text/csv',
    row: (place) => {
      const { cells } = readTableRow(text, starts[place]!, separator)
      return Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))
    },
    body: (from, to, renamed) => {
      const header = columns.map((name) => renamed[name] ?? name)
      return `${writeTableRow(header, separator)}\n${text.slice(starts[from], starts[to] ?? text.length)}`
    },
    filled: (column) => filled[columns.indexOf(column)] ?? 0,
  }
}

function checkHeader(columns: readonly string[]): void {
  const nameless = columns.indexOf('')
  if (nameless >= 0) throw new Error(t`Line 1: column ${nameless + 1} has no name. The first line names the columns.`)
  const twice = columns.find((name, place) => columns.indexOf(name) !== place)
  if (twice !== undefined) throw new Error(t`Line 1: there are two columns ${twice}. Give one another name.`)
}

function* jsonRows(text: string): Reading {
  const starts: number[] = []
  const filled = new Map<string, number>()
  let line = 0
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    line++
    if (text.slice(at, end).trim() !== '') {
      for (const [name, value] of Object.entries(readObject(text.slice(at, end), line)))
        filled.set(name, (filled.get(name) ?? 0) + (wordsOf(value).trim() === '' ? 0 : 1))
      starts.push(at)
      if (starts.length % rowsAtOnce === 0) yield
    }
    at = end + 1
  }
  const objectAt = (place: number) => readObject(text.slice(starts[place], endOfLine(text, starts[place]!)), place + 1)
  return {
    ...{ count: starts.length, columns: [...filled.keys()], mediaType: 'application/x-ndjson' },
    row: (place) => Object.fromEntries(Object.entries(objectAt(place)).map(([name, value]) => [name, wordsOf(value)])),
    body: (from, to, renamed) => {
      if (Object.keys(renamed).length === 0) return text.slice(starts[from], starts[to] ?? text.length)
      return starts
        .slice(from, to)
        .map((_, place) => JSON.stringify(withNames(objectAt(from + place), renamed)))
        .join('\n')
    },
    filled: (column) => filled.get(column) ?? 0,
  }
}

function* plainLines(text: string, column: string): Reading {
  const starts: number[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    if (text.slice(at, end).trim() !== '') starts.push(at)
    if (starts.length % rowsAtOnce === 0) yield
    at = end + 1
  }
  const row = (place: number) => ({ [column]: text.slice(starts[place], endOfLine(text, starts[place]!)).trim() })
  return {
    ...{ count: starts.length, columns: [column], mediaType: 'application/x-ndjson', row },
    body: (from, to) =>
      starts
        .slice(from, to)
        .map((_, place) => JSON.stringify(row(from + place)))
        .join('\n'),
    filled: () => starts.length,
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function withNames(object: object, renamed: Renamed): object {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [renamed[name] ?? name, value]))
}

function readObject(line: string, place: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new Error(t`Line ${place} is not a JSON object.`)
}

function wordsOf(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}
