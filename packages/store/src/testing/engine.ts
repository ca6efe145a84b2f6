import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { stopEngine, viewProcess } from '../embedded/process.ts'
import { type Engine, startEngine } from '../embedded.ts'
import { debianFiles } from './debian-files.ts'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine['connection']
  }
}

/** Where the engine of this test run listens: pg options without a database's name, of a user who may make databases. */
export function engineConnection(): Engine['connection'] {
  return inject('engine')
}

const PREFIX = 'kempelen-test-'

/**
 * Vitest's global set-up of a project whose tests need a database: one engine in a temporary folder, gone afterwards. A
 * project whose name ends in `pg15` runs on Debian's PostgreSQL instead of the one Kempelen brings.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  // PostgreSQL 15, unlike ours, must be able to walk to its cluster, and root runs it as another user.
  if (process.getuid?.() === 0) await chmod(folder, 0o755)
  const remove = () => rm(folder, { recursive: true })
  const engine = await startEngine({
    dataDir: join(folder, 'data'),
    durable: false,
    files: project.name.endsWith('pg15') ? await debianFiles() : undefined,
  }).catch((error) => remove().then(() => Promise.reject(error)))
  project.provide('engine', engine.connection)
  const stopAtOnce = () => void (engine.pid && process.kill(engine.pid, 'SIGINT'))
  process.once('exit', stopAtOnce) // Vitest tears nothing down when it is interrupted.
  return async () => {
    process.off('exit', stopAtOnce)
    await engine.stop().then(remove)
  }
}

/** A test run that was killed leaves its engine behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const pid = Number.parseInt(name.slice(PREFIX.length), 10)
    if (Number.isNaN(pid) || (await viewProcess(pid))) continue
    const folder = join(tmpdir(), name)
    await stopEngine(join(folder, 'data/postgres'))
    await rm(folder, { recursive: true, force: true }).catch(() => {}) // Another user's.
  }
}
