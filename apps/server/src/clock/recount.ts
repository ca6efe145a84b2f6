/** What is counted anew, each by its own name. */
interface Recounting<S> {
  /** Since when changes are to be looked for, and what is to be counted whatever has changed. */
  readonly begin: (now: Date) => Promise<{ since: Date; subjects: readonly S[] }>
  readonly changed: (since: Date, now: Date) => Promise<readonly S[]>
  readonly count: (subject: S, now: Date) => Promise<void>
}

/** Looked at this often. */
const everySeconds = 5
/** A transaction that commits late is still seen: what has changed is counted anew for so long. */
const overlapSeconds = 10
/** One look counts for so long; what is left waits for the next. */
const mostMilliseconds = 1000

/**
 * Keeps sums that Requesters see. Accepting, submitting and approving write nothing for them: the events of the last seconds
 * say whose numbers have changed, and those are counted anew, which is right however often and by however many servers it
 * is done.
 */
export class Recount<S extends object> {
  readonly #recounting: Recounting<S>
  readonly #now: () => Date
  readonly #waiting = new Map<string, S>()
  /** What takes long to count is counted less often: at most a twentieth of the time goes into it. */
  readonly #notBefore = new Map<string, number>()
  #lookedAt: Date | undefined

  constructor(recounting: Recounting<S>, now: () => Date) {
    this.#recounting = recounting
    this.#now = now
  }

  async run(): Promise<void> {
    const now = this.#now()
    if (this.#lookedAt && now.getTime() - this.#lookedAt.getTime() < everySeconds * 1000) return
    const { since, subjects } = this.#lookedAt
      ? { since: this.#lookedAt, subjects: [] }
      : await this.#recounting.begin(now)
    const from = new Date(since.getTime() - overlapSeconds * 1000)
    for (const subject of [...subjects, ...(await this.#recounting.changed(from, now))])
      this.#waiting.set(JSON.stringify(subject), subject)
    this.#lookedAt = now
    const end = performance.now() + mostMilliseconds
    for (const [key, subject] of this.#waiting) {
      const started = performance.now()
      if (started > end) break
      if ((this.#notBefore.get(key) ?? 0) <= started) await this.#count(key, subject, now)
    }
  }

  async #count(key: string, subject: S, now: Date): Promise<void> {
    const started = performance.now()
    await this.#recounting.count(subject, now)
    this.#waiting.delete(key)
    const ended = performance.now()
    if (ended - started > 50) this.#notBefore.set(key, ended + 20 * (ended - started))
    else this.#notBefore.delete(key)
  }
}
