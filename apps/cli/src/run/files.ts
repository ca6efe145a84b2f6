import { createReadStream, createWriteStream, renameSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { RefusedError, UnreachableError } from '@kempelen/client'
import { showBytes } from '../aggregate/bytes-progress.ts'
import type { ExportFormat } from './options.ts'

/** Where files go in and out, and what says as whom. */
export interface Door {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.tsv': 'text/tab-separated-values',
  '.jsonl': 'application/jsonl',
  '.ndjson': 'application/jsonl',
}
const attempts = 4

/** Sends a file of rows into a batch, from its beginning again where the connection breaks: what is there stays. */
export async function uploadRows(
  { url, headers }: Door,
  batchId: string,
  file: string,
  isShown: boolean,
): Promise<{ Total: number; Added: number; Rows: number }> {
  for (let attempt = 1; ; attempt++) {
    const progress = showBytes('Upload', statSync(file).size, isShown)
    const source = createReadStream(file)
    source.on('data', (chunk) => progress.add(chunk.length))
    try {
      const response = await fetch(`${url}/v1/batches/${batchId}/rows`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': mediaTypes[extname(file).toLowerCase()] ?? 'text/csv' },
        body: Readable.toWeb(source) as ReadableStream<Uint8Array>,
        duplex: 'half',
      })
      return (await (await accepted(response)).json()) as { Total: number; Added: number; Rows: number }
    } catch (error) {
      if (error instanceof RefusedError) throw error
      if (attempt >= attempts) throw new UnreachableError('The rows could not be sent: the connection broke.', error)
      await sleep(1000 * attempt)
    } finally {
      progress.end()
      source.destroy()
    }
  }
}

/** Writes the labels of a batch to a file, which is there whole or not at all. */
export async function downloadLabels(
  { url, headers }: Door,
  batchId: string,
  format: ExportFormat,
  out: string,
): Promise<void> {
  const response = await accepted(
    await fetch(`${url}/v1/batches/${batchId}/labels?Format=${format}`, {
      headers,
    }),
  )
  await pipeline(Readable.fromWeb(response.body! as never), createWriteStream(`${out}.part`))
  renameSync(`${out}.part`, out)
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response
  const text = await response.text()
  throw new RefusedError(
    response.status,
    response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {},
  )
}
