import { parseTable } from './table.ts'

/** Rows as they are sent, and what the page must know of them. */
export interface GivenRows {
  readonly count: number
  readonly columns: readonly string[]
  readonly first: Readonly<Record<string, string>>
  readonly body: string
  readonly mediaType: 'text/csv' | 'text/tab-separated-values' | 'application/x-ndjson'
  /** How many rows have a value in a column. */
  readonly filled: (column: string) => number
}

/**
 * Reads what was pasted or dropped: JSON Lines, a table whose first line names the columns, or plain lines, each of which becomes
 * a row with the one column that the task asks for.
 *
 * @param column that plain lines become; a first line that holds its name is a header.
 * @throws Error with what is wrong, for people.
 */
export function readRows(text: string, column: string, fileName = ''): GivenRows | undefined {
  const given = text.replace(/^\uFEFF/, '').trim()
  if (given === '') return undefined
  const [firstLine = ''] = given.split('\n', 1)
  if (given.startsWith('{')) return jsonRows(given)
  const separator = /\.tsv$/i.test(fileName) || firstLine.includes('\t') ? '\t' : ','
  const header = parseTable(firstLine, separator)[0]?.map((name) => name.trim()) ?? []
  if (/\.(csv|tsv)$/i.test(fileName) || header.includes(column)) return tableRows(given, separator)
  const lines = given.split(/\r?\n/).filter((line) => line.trim() !== '')
  return jsonRows(lines.map((line) => JSON.stringify({ [column]: line.trim() })).join('\n'))
}

function tableRows(body: string, separator: ',' | '\t'): GivenRows {
  const [header = [], ...rows] = parseTable(body, separator)
  const columns = header.map((name) => name.trim())
  if (rows.length === 0) throw new Error('There is only the line with the names of the columns.')
  return {
    ...{ count: rows.length, columns, body },
    first: Object.fromEntries(columns.map((name, place) => [name, rows[0]![place] ?? ''])),
    mediaType: separator === '\t' ? 'text/tab-separated-values' : 'text/csv',
    filled: (column) => {
      const place = columns.indexOf(column)
      return rows.filter((row) => row[place]?.trim()).length
    },
  }
}

function jsonRows(body: string): GivenRows {
  const rows = body.split('\n').flatMap((line, place) => (line.trim() === '' ? [] : [readObject(line, place + 1)]))
  return {
    ...{ count: rows.length, columns: Object.keys(rows[0]!), body },
    first: Object.fromEntries(Object.entries(rows[0]!).map(([name, value]) => [name, wordsOf(value)])),
    mediaType: 'application/x-ndjson',
    filled: (column) => rows.filter((row) => wordsOf(row[column]).trim() !== '').length,
  }
}

function readObject(line: string, place: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new Error(`Line ${place} is not a JSON object.`)
}

function wordsOf(value: unknown): string {
  return value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}
