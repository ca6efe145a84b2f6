import { spawn } from 'node:child_process'
import { chown, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { cannotWrite, EngineError } from './engine-error.ts'
import type { EngineFiles } from './engine-files.ts'
import type { Owner } from './engine-owner.ts'
import { makeWhole } from './make-whole.ts'
import { USER } from './socket.ts'

/**
 * How the engine's programs are told where the cluster is. They start in its folder and may not be able to walk there:
 * a folder above it can be closed to the user that runs them.
 */
export function ownPath(cluster: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : cluster
}

/** The major version that wrote the cluster, or undefined when there is none yet. */
export async function clusterVersion(cluster: string): Promise<number | undefined> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    return cannotWrite(cluster)(error)
  })
  return version === undefined ? undefined : Number.parseInt(version, 10)
}

/** Makes an empty cluster whose text sorts by code point, the same on every machine. */
export async function createCluster(
  cluster: string,
  { files, owner, durable }: { files: EngineFiles; owner: Owner | undefined; durable: boolean },
): Promise<void> {
  // The C.UTF-8 built into PostgreSQL 17 does not depend on the machine's C library.
  const locale =
    files.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
  await makeWhole(cluster, async (halfMade) => {
    if (owner) await chown(halfMade, owner.uid, owner.gid).catch(cannotBecome)
    await initdb(join(files.bin, 'initdb'), halfMade, owner, [
      ...['-D', ownPath(halfMade), '-U', USER, '-E', 'UTF8', ...locale],
      ...['--auth-local=trust', '--auth-host=reject', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ])
  })
}

async function initdb(program: string, cwd: string, owner: Owner | undefined, args: string[]): Promise<void> {
  const child = spawn(program, args, { cwd, ...owner, stdio: ['ignore', 'pipe', 'pipe'], env: {} })
  const code = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  const [status, , complaint] = await Promise.all([code, text(child.stdout), text(child.stderr)]).catch(cannotBecome)
  if (status === 0) return
  throw new EngineError(
    `PostgreSQL could not make its files in ${cwd}: ${complaint.trim() || `initdb ended with ${status}`}`,
  )
}

/** Root without the right to become someone else, as in some containers. */
export function cannotBecome(error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code
  if (process.getuid?.() !== 0 || (code !== 'EPERM' && code !== 'EINVAL')) throw error
  throw new EngineError(
    'PostgreSQL refuses to run as root, and this root may not start it as another user. ' +
      'Start Kempelen as an ordinary user, or name a PostgreSQL in DATABASE_URL.',
    { cause: error },
  )
}
