/** Lines and values of a table with commas, quoted as RFC 4180 says, or with tabs. */
export function parseTable(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let value = ''
  let isQuoted = false
  const endRow = () => {
    row.push(value)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    value = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (isQuoted) {
      if (letter !== '"') value += letter
      else if (text[at + 1] === '"') value += text[++at]
      else isQuoted = false
    } else if (letter === '"' && value === '' && separator === ',') isQuoted = true
    else if (letter === separator) {
      row.push(value)
      value = ''
    } else if (letter === '\n') endRow()
    else if (letter !== '\r') value += letter
  }
  endRow()
  return rows
}
