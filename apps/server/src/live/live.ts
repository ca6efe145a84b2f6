/** Whose open pages want to know: those of one Worker, of one Requester, of all who look for work, of operators. */
export type Audience = `worker ${string}` | `requester ${string}` | 'market' | 'operator'

/** What was done since the last telling, by audience: names of operations. */
export type News = ReadonlyMap<Audience, ReadonlySet<string>>

type Listener = (operations: readonly string[]) => void

/**
 * Tells open pages that something of theirs has changed, so that they ask again. It carries no content and may lose a
 * word when a server dies: pages also ask by themselves now and then, and everything true stands in the database.
 *
 * Requests only note what they did, which costs no round trip; about once a second it is told, here and to other servers.
 */
export class Live {
  readonly #listeners = new Map<Audience, Set<Listener>>()
  #news = new Map<Audience, Set<string>>()

  note(audience: Audience, operation: string): void {
    const known = this.#news.get(audience)
    if (known) known.add(operation)
    else this.#news.set(audience, new Set([operation]))
  }

  /** @returns the end of listening. */
  listen(audiences: readonly Audience[], listener: Listener): () => void {
    for (const audience of audiences) {
      const others = this.#listeners.get(audience) ?? new Set()
      this.#listeners.set(audience, others.add(listener))
    }
    return () => {
      for (const audience of audiences) {
        const others = this.#listeners.get(audience)
        others?.delete(listener)
        if (others?.size === 0) this.#listeners.delete(audience)
      }
    }
  }

  /** What was noted since the last time. */
  take(): News {
    const news = this.#news
    this.#news = new Map()
    return news
  }

  /** Each listener hears once of what concerns it, even where it listens for several audiences. */
  tell(news: News): void {
    const heard = new Map<Listener, Set<string>>()
    for (const [audience, operations] of news) {
      for (const listener of this.#listeners.get(audience) ?? []) {
        heard.set(listener, (heard.get(listener) ?? new Set()).union(operations))
      }
    }
    for (const [listener, operations] of heard) listener([...operations])
  }
}
