import { ownerOf, Refusal } from '@kempelen/protocol'
import { findUploadedFile, findUploadedFileChunk } from '@kempelen/store'
import type { Market } from '../context.ts'
import { readFileToken } from '../task-token.ts'

/** A file on its way to its Requester. */
export interface LeavingFile {
  readonly name: string
  readonly sizeBytes: number
  readonly bytes: AsyncIterable<Buffer>
}

/** The file to which an address of GetFileUploadURL leads, while that address lives. */
export async function sendFile(market: Market, token: string): Promise<LeavingFile> {
  const fileId = readFileToken(market.keys, token, market.now())
  const requesterId = fileId && ownerOf(fileId)
  const file = requesterId && (await findUploadedFile(market.database, requesterId, fileId))
  if (!file) throw new Refusal('FileDoesNotExist')
  return { name: file.name, sizeBytes: Number(file.sizeBytes), bytes: chunksOf(market, file) }
}

async function* chunksOf({ database }: Market, file: { requesterId: string; fileId: string }): AsyncIterable<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const bytes = await findUploadedFileChunk(database, { ...file, ordinal })
    if (!bytes) return
    yield bytes
  }
}
