import type { Row } from './read-rows.ts'
import { RowsError } from './rows-error.ts'

/** What a row of a reviewed results file decides. */
export interface ReviewedRow {
  readonly Row: number
  readonly AssignmentId: string
  readonly Decision: 'Approve' | 'Reject'
  readonly RequesterFeedback?: string
}

/** Why a row decides nothing although it says something. */
export interface UnreadableRow {
  readonly Row: number
  readonly AssignmentId: string
  readonly Message: string
}

/** A mark without words. */
const mark = /^(x|y|yes|true|1|✓)$/i

/**
 * Reads the columns Approve and Reject of MTurk's results file: a mark, or text that the Worker gets as feedback. Rows in which
 * both are empty decide nothing.
 *
 * @throws RowsError where the file is no results file.
 */
export async function* reviewedRows(rows: AsyncIterable<Row>): AsyncGenerator<ReviewedRow | UnreadableRow | undefined> {
  const seen = new Map<string, number>()
  let number = 0
  for await (const row of rows) {
    number++
    if (number === 1) checkColumns(row)
    yield decisionOf(row, number, seen)
  }
}

function checkColumns(row: Row): void {
  const missing = ['AssignmentId', 'Approve', 'Reject'].filter((name) => !(name in row))
  if (missing.length > 0)
    throw new RowsError(
      `There is no column ${missing.join(', ')}. Send the results file as it was downloaded, with Approve and Reject filled in.`,
    )
}

function decisionOf(row: Row, number: number, seen: Map<string, number>): ReviewedRow | UnreadableRow | undefined {
  const [approve, reject] = [row.Approve!.trim(), row.Reject!.trim()]
  if (approve === '' && reject === '') return undefined
  const AssignmentId = row.AssignmentId!.trim()
  const found = { Row: number, AssignmentId }
  const wrong = (Message: string) => ({ ...found, Message })
  if (!/^[A-Z0-9]{1,64}$/.test(AssignmentId)) return wrong('There is no AssignmentId.')
  if (approve !== '' && reject !== '') return wrong('Approve and Reject are both filled in. Leave one empty.')
  const before = seen.get(AssignmentId)
  if (before !== undefined) return wrong(`Row ${before} decides this assignment already.`)
  seen.set(AssignmentId, number)
  const said = approve || reject
  return {
    ...found,
    Decision: approve === '' ? 'Reject' : 'Approve',
    ...(!mark.test(said) && { RequesterFeedback: said }),
  }
}
