import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endEngine } from './engine.ts'
import { callRest } from './rest.ts'

export interface Worker {
  readonly WorkerId: string
  readonly Token: string
}

export interface Requester {
  readonly RequesterId: string
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly Token: string
}

/** What the server writes to its ready file. */
interface Ready {
  readonly Url: string
  readonly Requester: Requester
  readonly Workers: readonly Worker[]
  readonly Operator: { readonly Token: string }
}

const program = resolve(import.meta.dirname, '../../apps/cli/src/main.ts')

/** A marketplace whose server is a process of its own; everything is done from outside. */
export class Marketplace {
  readonly dataDir: string
  readonly #settings: Record<string, string>
  #server: ChildProcess | undefined
  #said = ''
  #ready: Ready | undefined
  #url = ''

  constructor(settings: Record<string, string>) {
    this.#settings = settings
    this.dataDir = mkdtempSync(join(tmpdir(), 'kempelen-conformance-'))
    process.once('exit', this.#endAtOnce)
  }

  get url(): string {
    return this.#url
  }
  get requester(): Requester {
    return this.#ready!.Requester
  }
  get workers(): readonly Worker[] {
    return this.#ready!.Workers
  }
  get operator(): { readonly Token: string } {
    return this.#ready!.Operator
  }

  /** Starts the server on the data there is, and returns when it accepts requests. */
  async start(): Promise<void> {
    const readyFile = join(this.dataDir, 'ready.json')
    rmSync(readyFile, { force: true })
    const args = ['start', '--port', '0', '--data', this.dataDir, '--ready-file', readyFile]
    if (!this.#ready) args.push('--seed', 'demo')
    const server = spawn(process.execPath, [program, ...args], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#server = server
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (said) => (this.#said += said))
    while (!existsSync(readyFile)) {
      if (hasEnded(server)) throw new Error(`The server ended before it was ready:\n${this.#said}`)
      await sleep(20)
    }
    const ready = JSON.parse(readFileSync(readyFile, 'utf8')) as Ready
    this.#ready ??= ready
    this.#url = ready.Url
  }

  /** Everything that the servers of this marketplace have printed. */
  get said(): string {
    return this.#said
  }

  rest<T = Record<string, unknown>>(token: string, operation: string, input: object = {}): Promise<T> {
    return callRest<T>(this.url, token, operation, input)
  }

  makeWorker(): Promise<Worker> {
    return this.rest(this.operator.Token, 'CreateWorker')
  }

  async makeRequester(deposit: string): Promise<Requester> {
    const requester = await this.rest<Requester>(this.operator.Token, 'CreateRequester', { Name: 'A Requester' })
    const { RequesterId } = requester
    await this.rest(this.operator.Token, 'Deposit', { RequesterId, Amount: deposit })
    return requester
  }

  /** Gives the AssignmentId of the place that the Worker got. */
  async accept(worker: Worker, place: { HITId?: string; HITGroupId?: string }): Promise<string> {
    const { Assignment } = await this.rest<{ Assignment: { AssignmentId: string } }>(
      worker.Token,
      'AcceptAssignment',
      place,
    )
    return Assignment.AssignmentId
  }

  async submit(worker: Worker, AssignmentId: string, Fields: Record<string, string | string[]>): Promise<void> {
    await this.rest(worker.Token, 'SubmitAssignment', { AssignmentId, Fields })
  }

  /** Accepts and submits, and gives the AssignmentId. */
  async work(
    worker: Worker,
    HITId: string,
    fields: Record<string, string | string[]> = { label: 'cat' },
  ): Promise<string> {
    const assignmentId = await this.accept(worker, { HITId })
    await this.submit(worker, assignmentId, fields)
    return assignmentId
  }

  async ledgerFindings(): Promise<unknown[]> {
    return (await this.rest<{ Findings: unknown[] }>(this.operator.Token, 'CheckLedger')).Findings
  }

  /** Kills the server without a warning; the engine lives on. */
  async killServer(): Promise<void> {
    this.#server!.kill('SIGKILL')
    await this.#serverEnds()
  }

  get isServerAlive(): boolean {
    return this.#server !== undefined && !hasEnded(this.#server)
  }

  /** Closes the server in order, makes sure that nothing of it is left, and deletes its data. */
  async stop(): Promise<void> {
    this.#server?.kill('SIGTERM')
    await Promise.race([this.#serverEnds(), sleep(30_000, undefined, { ref: false })])
    this.#endAtOnce()
    await this.#serverEnds()
    process.off('exit', this.#endAtOnce)
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }

  async #serverEnds(): Promise<void> {
    while (this.isServerAlive) await sleep(10)
  }

  readonly #endAtOnce = (): void => {
    if (this.isServerAlive) this.#server!.kill('SIGKILL')
    endEngine(this.dataDir)
  }

  /** The tests' own environment, without whatever it says to a marketplace. */
  #environment(): NodeJS.ProcessEnv {
    const foreign = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('KEMPELEN_') && name !== 'DATABASE_URL',
    )
    return { ...Object.fromEntries(foreign), KEMPELEN_REQUESTS_PER_MINUTE: '0', ...this.#settings }
  }
}

/** Starts a marketplace with a fresh database. The settings are environment variables of the server. */
export async function startMarketplace(settings: Record<string, string> = {}): Promise<Marketplace> {
  const market = new Marketplace(settings)
  try {
    await market.start()
    return market
  } catch (error) {
    await market.stop()
    throw error
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
