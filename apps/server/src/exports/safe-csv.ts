import { stringify } from 'csv-stringify/sync'

/** Lines of CSV for people: everything quoted, and what a spreadsheet would take for a formula with an apostrophe before it. */
export function safeCsv(lines: readonly (readonly string[])[]): string {
  const safe = lines.map((cells) =>
    cells.map((cell) => (isFormula.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell)),
  )
  return stringify(safe, { quoted: true, quoted_empty: true, record_delimiter: '\n' })
}

/** What spreadsheets take for the beginning of one, also in full width and behind white space that they skip. */
const isFormula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/
const isNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i
