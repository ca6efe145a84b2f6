import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Row } from './read-rows.ts'
import { longestRow, RowsError } from './rows-error.ts'
import { type Lines, tooLong } from './whole-lines.ts'

/** The rows of a CSV or, with tabs and without quotation marks, a TSV file; lines and rows without any value are left out. */
export async function* tableRows(lines: AsyncIterable<Lines>, isTsv: boolean): AsyncGenerator<Row> {
  const source = Readable.from(textsOf(lines))
  // Where the row in hand begins; the parser is ahead of what is taken from it.
  let begins = 1
  const parser = source.pipe(
    parse({
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      on_record: (record, { lines: ends }) => {
        begins = ends + 1
        return record
      },
      ...(isTsv && { delimiter: '\t', quote: null }),
    }),
  )
  source.on('error', (error) => parser.destroy(error))
  let columns: string[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        columns = columnsOf(record)
        continue
      }
      if (record.every((cell) => cell === '')) continue
      if (record.length !== columns.length)
        throw new RowsError(
          `Line ${info.lines}: the row has ${record.length} values, the header ${columns.length}.${isTsv ? '' : ' A value that holds a comma needs quotation marks around it.'}`,
        )
      if (record.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0) > longestRow) throw tooLong(info.lines)
      const row: Record<string, string> = {}
      for (const [place, name] of columns.entries()) row[name] = record[place]!
      yield row
    }
  } catch (error) {
    throw asRowsError(error, begins)
  } finally {
    source.destroy()
  }
}

async function* textsOf(lines: AsyncIterable<Lines>): AsyncGenerator<string> {
  for await (const { text } of lines) yield text
}

function columnsOf(record: readonly string[]): string[] {
  const columns = record.map((name) => name.trim())
  const empty = columns.indexOf('')
  if (empty >= 0) throw new RowsError(`Line 1: column ${empty + 1} has no name. The first line names the columns.`)
  const twice = columns.find((name, place) => columns.indexOf(name) !== place)
  if (twice !== undefined) throw new RowsError(`Line 1: there are two columns ${twice}. Give one another name.`)
  return columns
}

/** What the parser says of quotation marks, in our words. */
function asRowsError(error: unknown, line: number): unknown {
  const { code, lines } = error as { code?: string; lines?: number }
  const at = lines ?? line
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong(line, ' Perhaps a quotation mark that opens there is never closed.')
    case 'CSV_QUOTE_NOT_CLOSED':
      return new RowsError(`Line ${line}: a quotation mark opens a value here and is never closed.`)
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new RowsError(
        `Line ${at}: there is a quotation mark inside a value. Put the whole value into quotation marks and double those in it.`,
      )
    default:
      return error
  }
}
