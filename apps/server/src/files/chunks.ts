/** Of every row but a file's last one. */
export const chunkBytes = 1024 * 1024

/** The same bytes in pieces of exactly `chunkBytes`, but for the last. */
export async function* inChunks(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece])
    for (; waiting.length >= chunkBytes; waiting = waiting.subarray(chunkBytes)) yield waiting.subarray(0, chunkBytes)
  }
  if (waiting.length > 0) yield waiting
}
