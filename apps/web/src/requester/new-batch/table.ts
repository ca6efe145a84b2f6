type Separator = ',' | '\t'

/** A row of a table, and where the next one begins. */
export interface TableRow {
  readonly cells: string[]
  readonly next: number
}

/** The row of a table with commas, quoted as RFC 4180 says, or with tabs, that begins at a place of its text. */
export function readTableRow(text: string, from: number, separator: Separator): TableRow {
  const newline = text.indexOf('\n', from)
  const end = newline < 0 ? text.length : newline
  const line = text.slice(from, end)
  if (separator === '\t' || !line.includes('"'))
    return { cells: line.replaceAll('\r', '').split(separator), next: end + 1 }
  return readQuotedRow(text, from, separator)
}

function readQuotedRow(text: string, from: number, separator: Separator): TableRow {
  const cells: string[] = []
  let value = ''
  let isQuoted = false
  let at = from
  for (; at < text.length; at++) {
    const letter = text[at]!
    if (isQuoted) {
      if (letter !== '"') value += letter
      else if (text[at + 1] === '"') value += text[++at]
      else isQuoted = false
    } else if (letter === '"' && value === '') isQuoted = true
    else if (letter === separator) {
      cells.push(value)
      value = ''
    } else if (letter === '\n') break
    else if (letter !== '\r') value += letter
  }
  cells.push(value)
  return { cells, next: at + 1 }
}

/** A line of a table, as it is read again. */
export function writeTableRow(cells: readonly string[], separator: Separator): string {
  if (separator === '\t') return cells.map((cell) => cell.replaceAll(/[\t\r\n]/g, ' ')).join('\t')
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}
