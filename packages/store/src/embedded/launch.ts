import { spawn } from 'node:child_process'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cannotBecome, ownPath } from './cluster.ts'
import { cannotWrite } from './engine-error.ts'
import type { EngineFiles } from './engine-files.ts'
import type { Owner } from './engine-owner.ts'
import { clusterMark } from './process.ts'
import { PORT } from './socket.ts'

const MAX_LOG_BYTES = 4 * 1024 * 1024

/** On the command line and not in the cluster, so that a newer Kempelen brings its newer settings to old data. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: String(PORT),
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off', // Our statements are short: compiling one takes longer than running it.
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
}
/** After a crash every file is flushed before recovery: 3 s one by one on an ordinary disk, a tenth of that at once. */
const ON_LINUX = { recovery_init_sync_method: 'syncfs' }
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export type Launch = {
  cluster: string
  dataDir: string
  files: EngineFiles
  owner: Owner | undefined
  durable: boolean
}

/**
 * Starts the engine's process. It outlives ours: whoever comes next takes it over. When it ends, `ended` resolves to
 * the engine's own words for why.
 */
export async function launch({ cluster, dataDir, files, owner, durable }: Launch): Promise<{ ended: Promise<string> }> {
  const logPath = join(dataDir, 'engine.log')
  const log = await openLog(logPath, owner).catch(cannotWrite(dataDir))
  try {
    const from = (await log.stat()).size
    const ofPlatform = process.platform === 'linux' ? ON_LINUX : {}
    const settings = Object.entries({ ...SETTINGS, ...ofPlatform, ...(durable ? DURABLE : FLEETING) })
    const args = [...settings.map(([name, value]) => `${name}=${value}`), clusterMark(cluster)].flatMap((s) => [
      '-c',
      s,
    ])
    const child = spawn(join(files.bin, 'postgres'), ['-D', ownPath(cluster), ...args], {
      cwd: cluster,
      ...owner,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: {},
    })
    const exit = new Promise<void>((done, fail) => child.once('error', fail).once('exit', () => done()))
    child.unref()
    return { ended: exit.catch(cannotBecome).then(() => lastWords(logPath, from)) }
  } finally {
    await log.close()
  }
}

async function openLog(path: string, owner: Owner | undefined): Promise<FileHandle> {
  const log = await open(path, 'a', 0o600)
  const { size } = await log.stat()
  if (size > MAX_LOG_BYTES) await log.truncate()
  if (owner) await log.chown(owner.uid, owner.gid)
  return log
}

async function lastWords(logPath: string, from: number): Promise<string> {
  const log = (await readFile(logPath)).subarray(from).toString()
  const [, reason] = /(?:FATAL|PANIC): +(.*)/.exec(log) ?? []
  return reason ?? (log.trim().replaceAll('\n', ' ').slice(0, 500) || 'it ended without a word')
}
