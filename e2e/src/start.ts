import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')

/** `kempelen start` as somebody types it; gives what it printed and how it ended. */
export async function start(
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; printed: string }> {
  const server = run(args, environment)
  let printed = ''
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text) => (printed += text))
  const [code] = await once(server, 'close')
  return { code, printed }
}

/** Starts a server on a data directory and waits until it is open. */
export async function startOn(data: string, port = 0): Promise<{ url: string; stop: () => Promise<void> }> {
  const readyFile = join(tmpdir(), `kempelen-ready-${process.pid}-${performance.now()}.json`)
  const server = run(['--data', data, '--port', String(port), '--ready-file', readyFile])
  let printed = ''
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text) => (printed += text))
  const ended = once(server, 'close')
  while (!existsSync(readyFile)) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}: ${printed}`)
    await sleep(20)
  }
  const { Url } = JSON.parse(readFileSync(readyFile, 'utf8')) as { Url: string }
  rmSync(readyFile)
  return {
    url: Url,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

function run(args: string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [program, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', ...environment },
  })
}
