import { isUtf8 } from 'node:buffer'
import { longestRow, RowsError } from './rows-error.ts'

/** Lines with their ends, and the number of the first. */
export interface Lines {
  readonly text: string
  readonly firstLine: number
}

const newline = 10
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Cuts bytes, however they come, into texts of whole lines, so that no more than a piece and a line is ever held.
 *
 * @throws RowsError where a line is no UTF-8, holds a NUL or is longer than a row may be, or where there is more than `mostBytes`.
 */
export async function* wholeLines(bytes: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Lines> {
  let read = 0
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of bytes) {
    read += piece.length
    if (read > mostBytes)
      throw new RowsError(
        `The file is larger than ${mostBytes.toLocaleString('en-US')} bytes. Send it in parts: the second with FirstOrdinal, the number of its first row.`,
      )
    const end = piece.lastIndexOf(newline) + 1
    if (end > 0) {
      const whole = Buffer.concat([rest, piece.subarray(0, end)])
      yield { text: textOf(whole, line), firstLine: line }
      line += count(whole)
      rest = Buffer.from(piece.subarray(end))
    } else rest = Buffer.concat([rest, piece])
    if (rest.length > longestRow) throw tooLong(line)
  }
  if (rest.length > 0) yield { text: textOf(rest, line), firstLine: line }
}

export function tooLong(line: number, hint = ''): RowsError {
  return new RowsError(`Line ${line}: a row has at most ${longestRow.toLocaleString('en-US')} bytes.${hint}`)
}

function textOf(lines: Buffer, firstLine: number): string {
  if (!isUtf8(lines))
    throw new RowsError(
      `Line ${lineWhere(lines, firstLine, (line) => !isUtf8(line))}: this is not UTF-8. Save the file as UTF-8 (in Excel "CSV UTF-8") and send it again.`,
    )
  if (lines.includes(0))
    throw new RowsError(
      `Line ${lineWhere(lines, firstLine, (line) => line.includes(0))}: there is a NUL character, which no text may hold.`,
    )
  const hasMark = firstLine === 1 && lines.subarray(0, 3).equals(byteOrderMark)
  return lines.toString('utf8', hasMark ? 3 : 0)
}

function lineWhere(lines: Buffer, firstLine: number, isMeant: (line: Buffer) => boolean): number {
  let line = firstLine
  for (let start = 0; start < lines.length; line++) {
    const next = lines.indexOf(newline, start) + 1 || lines.length
    if (isMeant(lines.subarray(start, next))) return line
    start = next
  }
  return line
}

function count(lines: Buffer): number {
  let found = 0
  for (let at = lines.indexOf(newline); at >= 0; at = lines.indexOf(newline, at + 1)) found++
  return found
}
