import { Refusal } from '@kempelen/protocol'
import { addMarketCounts, type Database } from '@kempelen/store'

/** So many different codes are kept apart at most; the error table has fewer. */
const mostNames = 500

/** Refusals and faults of this server, until the clock writes them down. */
export class Tallies {
  #counts = new Map<string, number>()
  readonly #seen = new WeakSet<object>()

  /** An error that passes through several operations counts once. */
  note(error: unknown): void {
    if (typeof error !== 'object' || error === null || this.#seen.has(error)) return
    this.#seen.add(error)
    if (error instanceof Refusal) {
      this.#add('refusals')
      this.#add(`refusal ${error.code}`)
    } else this.#add('faults')
  }

  async flush(database: Database, now: Date): Promise<void> {
    const counts = this.#counts
    this.#counts = new Map()
    await addMarketCounts(database, now, counts).catch((error: unknown) => {
      for (const [name, value] of counts) this.#add(name, value)
      throw error
    })
  }

  #add(name: string, value = 1): void {
    if (this.#counts.size < mostNames || this.#counts.has(name))
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + value)
  }
}
