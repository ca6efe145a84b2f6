/**
 * Remembers what was read for some seconds, and never asks twice at once for the same. For facts that may be a little old:
 * credentials, and what a group of HITs asks of Workers.
 */
export class Recollection<T> {
  readonly #entries = new Map<string, { value: Promise<T | undefined>; until: number }>()
  readonly #read: (key: string) => Promise<T | undefined>
  readonly #seconds: number
  readonly #capacity: number

  constructor(
    read: (key: string) => Promise<T | undefined>,
    { seconds, capacity }: { seconds: number; capacity: number },
  ) {
    this.#read = read
    this.#seconds = seconds
    this.#capacity = capacity
  }

  get(key: string): Promise<T | undefined> {
    const now = performance.now()
    const known = this.#entries.get(key)
    if (known && known.until > now) return known.value
    const value = this.#read(key)
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: now + this.#seconds * 1000 })
    // What failed or was not there is asked again.
    value.then(
      (found) => found === undefined && this.forget(key),
      () => this.forget(key),
    )
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!)
    return value
  }

  forget(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }
}
