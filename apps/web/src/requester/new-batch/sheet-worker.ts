import { readSheet } from 'read-excel-file/web-worker'
import { writeTableRow } from './table.ts'

/** Turns the first sheet of an XLSX file into CSV, away from the page. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  try {
    const rows = await readSheet(data)
    const lines = rows.map((row) => writeTableRow(row.map(cellText), ','))
    self.postMessage({ csv: lines.join('\n') })
  } catch (error) {
    self.postMessage({ problem: (error as Error).message })
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}
