import { RefusedError } from '@kempelen/client'
import { fetchAsRequester } from '../../shared/requester.ts'

/** What a row decides, and what came of it. */
export interface ReviewedRow {
  readonly Row: number
  readonly AssignmentId: string
  readonly Decision?: 'Approve' | 'Reject'
  readonly Outcome: 'Planned' | 'Done' | 'AlreadyDone' | 'Refused'
  readonly Message?: string
}

export interface ReviewedFile {
  readonly DryRun: boolean
  readonly Rows: number
  readonly Decisions: readonly ReviewedRow[]
  readonly Counts: Readonly<Record<ReviewedRow['Outcome'], number>>
}

/** Has a reviewed results file carried out, or says what that would mean. */
export async function sendReviewedFile(file: Blob, { isDry }: { isDry: boolean }): Promise<ReviewedFile> {
  const response = await fetchAsRequester(`/v1/results/reviewed.csv?DryRun=${isDry}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
  const body: unknown = await response.json()
  if (!response.ok) throw new RefusedError(response.status, body as Record<string, unknown>)
  return body as ReviewedFile
}

/** The refused rows as CSV, for mending. */
export function refusedCSV(rows: readonly ReviewedRow[]): Blob {
  const quoted = (cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`
  const lines = rows.map(({ Row, AssignmentId, Message }) => [Row, AssignmentId, Message ?? ''].map(quoted).join(','))
  return new Blob([['Row,AssignmentId,Reason', ...lines].join('\n')], { type: 'text/csv' })
}
