import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Deletes the letters to an address that stand in the data directory, where the marketplace has no mail server. */
export async function removeMailTo(dataDir: string, address: string): Promise<void> {
  const folder = join(dataDir, 'outbox')
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const letter = await readFile(path, 'utf8').catch(() => '')
    if (letter.toLowerCase().includes(address)) await rm(path, { force: true })
  }
}
