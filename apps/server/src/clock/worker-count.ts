import {
  countRequesterWorker,
  type Database,
  findLastWorkerCount,
  listChangedPairs,
  type WorkerPair,
} from '@kempelen/store'

/** Looked at this often. */
const everySeconds = 5
/** A transaction that commits late is still seen: whoever worked is counted anew for so long. */
const overlapSeconds = 10
/** One look counts so many Workers; the others wait for the next. */
const mostAtOnce = 500

/**
 * Keeps what Requesters see of their Workers. Submitting and approving write nothing for it: the events of the last seconds
 * say whose numbers have changed, and those are counted anew, which is right however often and by however many servers it
 * is done.
 */
export class WorkerCount {
  readonly #database: Database
  readonly #now: () => Date
  readonly #waiting = new Map<string, WorkerPair>()
  /** Who takes long to count is counted less often: at most a twentieth of the time goes into it. */
  readonly #notBefore = new Map<string, number>()
  #lookedAt: Date | undefined

  constructor(database: Database, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  async run(): Promise<void> {
    const now = this.#now()
    if (this.#lookedAt && now.getTime() - this.#lookedAt.getTime() < everySeconds * 1000) return
    const from = this.#lookedAt ?? (await findLastWorkerCount(this.#database)) ?? new Date(0)
    const since = new Date(from.getTime() - overlapSeconds * 1000)
    for (const pair of await listChangedPairs(this.#database, since, now))
      this.#waiting.set(`${pair.requesterId} ${pair.workerId}`, pair)
    this.#lookedAt = now
    let left = mostAtOnce
    for (const [key, pair] of this.#waiting) {
      if ((this.#notBefore.get(key) ?? 0) > performance.now()) continue
      if (left-- === 0) break
      await this.#count(key, pair, now)
    }
  }

  async #count(key: string, pair: WorkerPair, now: Date): Promise<void> {
    const started = performance.now()
    await countRequesterWorker(this.#database, pair, now)
    this.#waiting.delete(key)
    const ended = performance.now()
    if (ended - started > 50) this.#notBefore.set(key, ended + 20 * (ended - started))
    else this.#notBefore.delete(key)
  }
}
