import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { viewProcess } from './process.ts'

/**
 * Does the work while no other process does work under the same lock, or answers undefined at once when one does. A
 * lock whose process has died does not count. The lock is a hint that saves vain work: PostgreSQL has its own against
 * two engines on one cluster.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  const own = `${path}.${randomUUID()}`
  await writeFile(own, await nameOf(process.pid))
  try {
    if (!(await take(path, own))) return undefined
    try {
      return await work()
    } finally {
      await rm(path, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

/** Linking a finished file, unlike creating one, never shows others a lock without its holder's name. */
async function take(path: string, own: string): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      await link(own, path)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await readFile(path, 'utf8').catch(() => '')
    if (holder !== '' && holder === (await nameOf(Number.parseInt(holder, 10)))) return false
    await breakLock(path, holder)
  }
  return false
}

/** Two may find the same dead lock: the slower one must not break the lock that the faster one has taken since. */
async function breakLock(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return // Somebody else has broken or released it.
  }
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, path).catch(() => {})
  await rm(aside)
}

/** A process by its id and the time it started, since ids are given again. */
async function nameOf(pid: number): Promise<string> {
  const view = await viewProcess(pid)
  return view && !view.isZombie ? `${pid} ${view.startedAt}` : ''
}
