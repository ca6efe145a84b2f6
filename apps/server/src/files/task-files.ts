import { makeOwnedId, ownerOf, Refusal, type TaskFile } from '@kempelen/protocol'
import {
  completeTaskFile,
  deleteTaskFile,
  findTaskFile,
  findUploadedFileChunk,
  insertTaskFile,
  insertUploadedFileChunk,
  type TaskFileRow,
} from '@kempelen/store'
import { type Market, randomLetters } from '../context.ts'
import { presentTaskFile } from '../present/task-file.ts'
import { readTaskFileToken } from '../task-token.ts'
import { chunkBytes, inChunks } from './chunks.ts'
import { mediaTypeOf } from './media-type.ts'

/** Puts a Requester's file into the database while it arrives; until it is whole, and when it breaks off, there is nothing. */
export async function receiveTaskFile(
  market: Market,
  requesterId: string,
  file: { name: string; bytes: AsyncIterable<Buffer> },
): Promise<TaskFile> {
  const { database, config } = market
  const row: TaskFileRow = {
    requesterId,
    fileId: makeOwnedId(requesterId, market.now(), randomLetters),
    name: file.name.slice(0, 255),
    mediaType: mediaTypeOf(file.name),
    sizeBytes: null,
    createdAt: market.now(),
  }
  await insertTaskFile(database, row)
  try {
    let sizeBytes = 0
    let ordinal = 0
    for await (const bytes of inChunks(file.bytes)) {
      sizeBytes += bytes.length
      if (sizeBytes > config.maxUploadBytes)
        throw new Refusal('InvalidParameterValue', {
          message: `The file has more than the ${config.maxUploadBytes} bytes that are allowed.`,
        })
      await insertUploadedFileChunk(database, { requesterId, fileId: row.fileId, ordinal: ordinal++, bytes })
    }
    const whole = { ...row, sizeBytes: BigInt(sizeBytes) }
    await completeTaskFile(database, whole)
    return presentTaskFile(market, whole)
  } catch (error) {
    await deleteTaskFile(database, requesterId, row.fileId)
    throw error
  }
}

/** The file to which an address leads. */
export async function openTaskFile(market: Market, token: string): Promise<TaskFileRow> {
  const fileId = readTaskFileToken(market.keys, token)
  const requesterId = fileId && ownerOf(fileId)
  const file = requesterId && (await findTaskFile(market.database, requesterId, fileId))
  if (!file) throw new Refusal('FileDoesNotExist')
  return file
}

/** The bytes from `first` to `last`, both counted from 0 and included. */
export async function* bytesOfTaskFile(
  { database }: Market,
  { requesterId, fileId }: TaskFileRow,
  { first, last }: { first: number; last: number },
): AsyncIterable<Buffer> {
  for (let ordinal = Math.floor(first / chunkBytes); ordinal * chunkBytes <= last; ordinal++) {
    const bytes = await findUploadedFileChunk(database, { requesterId, fileId, ordinal })
    if (!bytes) return
    const begin = ordinal * chunkBytes
    yield bytes.subarray(Math.max(0, first - begin), Math.min(bytes.length, last + 1 - begin))
  }
}
