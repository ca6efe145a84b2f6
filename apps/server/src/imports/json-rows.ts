import type { Row } from './read-rows.ts'
import { longestRow, RowsError } from './rows-error.ts'
import { type Lines, tooLong } from './whole-lines.ts'

/** The rows of a JSON Lines file; values that are no texts become their JSON, empty lines are left out. */
export async function* jsonRows(lines: AsyncIterable<Lines>): AsyncGenerator<Row> {
  for await (const { text, firstLine } of lines) {
    let line = firstLine
    for (const one of text.split('\n')) {
      if (Buffer.byteLength(one) > longestRow) throw tooLong(line)
      if (one.trim() !== '') yield rowOf(one, line)
      line++
    }
  }
}

function rowOf(text: string, line: number): Row {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new RowsError(`Line ${line}: this is no JSON: ${(error as Error).message}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RowsError(`Line ${line}: each line is a JSON object, such as {"text": "Hello"}.`)
  const row = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)]),
  )
  for (const [name, one] of Object.entries(row))
    if (isUnkeepable(name) || isUnkeepable(one))
      throw new RowsError(
        `Line ${line}: the value of ${JSON.stringify(name)} holds a NUL character or half of a character, which no text may hold.`,
      )
  return row
}

/** Texts that no database keeps. */
function isUnkeepable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}
