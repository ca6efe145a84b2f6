import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { viewProcess } from './process.ts'

/**
 * Makes a folder that is there whole or not at all: it is filled beside its place and then renamed. What earlier tries
 * left half made is removed. When another process was faster, its folder stays and ours is dropped.
 */
export async function makeWhole(folder: string, fill: (halfMade: string) => Promise<void>): Promise<void> {
  await removeHalfMade(folder)
  const halfMade = `${folder}.half-${process.pid}-${randomUUID()}`
  await mkdir(halfMade, { mode: 0o700 })
  try {
    await fill(halfMade)
    await rename(halfMade, folder)
    await syncFolder(dirname(folder))
  } catch (error) {
    await rm(halfMade, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

async function removeHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, pid] = /^(\d+)-/.exec(name.replace(`${basename(folder)}.half-`, '')) ?? []
    if (pid === undefined || (await viewProcess(Number(pid)))) continue
    // An initdb whose parent was killed may still be writing there: what is left then goes next time.
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => {})
  }
}

/** Without this a power cut can undo the rename after people have begun to rely on what is in the folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
