import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** What the server writes to its ready file. */
interface Ready {
  readonly Url: string
  readonly Workers: readonly { readonly WorkerId: string; readonly Token: string }[]
}

const program = resolve(import.meta.dirname, '../../../apps/cli/src/main.ts')
const movingClock = pathToFileURL(resolve(import.meta.dirname, 'moving-clock.ts')).href

/** The marketplace that is toured: first with a clock that is moved through days gone by, then as everybody starts it. */
export class TouredMarketplace {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'kempelen-tour-'))
  readonly #port: string
  #server: ChildProcess | undefined
  #ready: Ready | undefined
  #behindMs = 0

  constructor(port: string) {
    this.#port = port
    process.once('exit', () => this.#server?.kill('SIGKILL'))
  }

  get ready(): Ready {
    return this.#ready!
  }

  /** Starts with the clock so many days back. */
  async startBehind(days: number): Promise<void> {
    this.#behindMs = days * 86_400_000
    await this.#start(['--import', movingClock], ['--seed', 'demo'], { TOUR_BEHIND_MS: String(this.#behindMs) })
  }

  /** Starts with the true clock on what there is. */
  async startAgain(): Promise<void> {
    await this.stop()
    await this.#start([], [], {})
  }

  /** Lets time go by, and the server's clock do what is due then where it is given a moment. */
  async pass(seconds: number, momentMs = 0): Promise<void> {
    this.#behindMs -= seconds * 1000
    if (this.#behindMs < 0) throw new Error('The stage is set until later than now.')
    this.#server!.send({ behindMs: this.#behindMs })
    await once(this.#server!, 'message')
    await sleep(momentMs)
  }

  /** Lets time go by until so many hours before the true time. */
  async until(hoursAgo: number, momentMs = 1500): Promise<void> {
    await this.pass(this.#behindMs / 1000 - hoursAgo * 3600, momentMs)
  }

  async stop(): Promise<void> {
    if (!this.#server || this.#server.exitCode !== null) return
    const ended = once(this.#server, 'exit')
    this.#server.kill('SIGTERM')
    await ended
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #start(flags: string[], options: string[], settings: Record<string, string>): Promise<void> {
    const readyFile = join(this.dataDir, 'ready.json')
    rmSync(readyFile, { force: true })
    const args = ['start', '--port', this.#port, '--data', this.dataDir, '--ready-file', readyFile, ...options]
    const server = spawn(process.execPath, [...flags, program, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, DATABASE_URL: '', ...settings },
    })
    this.#server = server
    while (!existsSync(readyFile)) {
      if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}.`)
      await sleep(50)
    }
    const ready = JSON.parse(readFileSync(readyFile, 'utf8')) as Ready
    this.#ready ??= ready
  }
}
