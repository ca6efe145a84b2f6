import { RefusedError } from '@kempelen/client'
import { fetchAsRequester } from '../../shared/requester.ts'

export interface FileChange {
  readonly WorkerId: string
  readonly Column: string
  readonly Operation: string
  readonly Outcome: 'Planned' | 'Done' | 'Refused'
  readonly Message?: string
}

/** Has the UPDATE columns of a worker file carried out, or says what that would mean. */
export async function sendWorkerFile(file: Blob, { isDry }: { isDry: boolean }): Promise<readonly FileChange[]> {
  const response = await fetchAsRequester(`/v1/workers.csv?DryRun=${isDry}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
  const body = (await response.json()) as { Changes: FileChange[] }
  if (!response.ok) throw new RefusedError(response.status, body as unknown as Record<string, unknown>)
  return body.Changes
}
