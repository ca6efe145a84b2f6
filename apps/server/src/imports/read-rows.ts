import { jsonRows } from './json-rows.ts'
import { tableRows } from './table-rows.ts'
import { wholeLines } from './whole-lines.ts'

/** Values by the names of their columns. */
export type Row = Readonly<Record<string, string>>

/** How rows come, by the media types that say so. */
export const rowFormats = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'tsv',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/json-lines': 'jsonl',
} as const

export type RowFormat = (typeof rowFormats)[keyof typeof rowFormats]

/**
 * Reads rows one by one from the bytes of a file in UTF-8, with or without a byte order mark, without ever holding more than
 * a piece of it.
 *
 * @throws RowsError with the number of the line where something cannot be read.
 */
export function readRows(
  bytes: AsyncIterable<Buffer>,
  format: RowFormat,
  { mostBytes }: { mostBytes: number },
): AsyncGenerator<Row> {
  const lines = wholeLines(bytes, mostBytes)
  return format === 'jsonl' ? jsonRows(lines) : tableRows(lines, format === 'tsv')
}
