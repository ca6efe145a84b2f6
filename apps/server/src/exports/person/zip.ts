import { Zip, ZipDeflate } from 'fflate'

export interface ZipEntry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A ZIP in pieces, as its files come; nothing is held back but what the compression needs. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, void> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  for await (const { name, bytes } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    for await (const piece of bytes) {
      file.push(piece)
      yield* take()
    }
    file.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
