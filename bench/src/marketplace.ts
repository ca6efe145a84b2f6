import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Database } from '@kempelen/store'

const cli = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
const databaseName = 'kempelen'

/** A server as users start it: a process of its own with the embedded engine, durable as by default. */
export interface Marketplace {
  readonly port: number
  /** From the start of the process until it had answered a request. */
  readonly startSeconds: number
  readonly serverPid: number
  readonly enginePid: number
  readonly operatorToken: string
  /** What pgbench needs to reach the same engine. */
  readonly engine: { readonly host: string; readonly user: string; readonly database: string }
  readonly database: Database
  stop(): Promise<void>
}

/** Runs `work` with a folder for data, which is removed afterwards. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kempelen-bench-'))
  try {
    return await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

export async function startMarketplace(
  dataDir: string,
  { environment = {}, seed = true }: { environment?: Record<string, string>; seed?: boolean } = {},
): Promise<Marketplace> {
  const readyFile = join(dataDir, 'ready.json')
  await rm(readyFile, { force: true })
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [
      cli,
      'start',
      ...(seed ? ['--seed', 'demo'] : []),
      ...['--port', '0', '--data', dataDir, '--ready-file', readyFile],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATABASE_URL: '', ...environment } },
  )
  const { Url, Operator } = await whenReady(child, readyFile)
  await (await fetch(`${Url}/v1/`, { method: 'POST' })).arrayBuffer()
  const startSeconds = (performance.now() - begun) / 1000
  const engine = { host: join(dataDir, 'postgres'), user: 'kempelen', database: databaseName }
  const database = new Database({ ...engine, poolSize: 2, applicationName: 'bench' })
  return {
    port: Number(new URL(Url).port),
    startSeconds,
    serverPid: child.pid!,
    enginePid: Number.parseInt(await readFile(join(engine.host, 'postmaster.pid'), 'utf8'), 10),
    operatorToken: Operator?.Token ?? '',
    engine,
    database,
    stop: async () => {
      if (!database.pool.ended) await database.end()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function whenReady(
  child: ChildProcess,
  readyFile: string,
): Promise<{ Url: string; Operator?: { Token: string } }> {
  for (;;) {
    const text = await readFile(readyFile, 'utf8').catch(() => undefined)
    if (text) return JSON.parse(text)
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready`)
    await sleep(2)
  }
}

/** One request outside of what is measured. */
export async function call<T>(
  { port }: Pick<Marketplace, 'port'>,
  token: string,
  operation: string,
  input: object,
): Promise<T> {
  const response = await fetch(`http://localhost:${port}/v1/${operation}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${operation} answered ${response.status}: ${text}`)
  return JSON.parse(text) as T
}
