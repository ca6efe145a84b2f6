import { restSeconds } from './back-off.ts'

const rememberedForMs = 2 * 3_600_000

interface Lane {
  isServed: boolean
  failures: number
  restsUntil: number
}

/** Which lanes are being served, and which have failed and rest. Each server knows this for itself. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Those not to be begun now. What failed long ago is forgotten. */
  closed(): string[] {
    const now = this.#now().getTime()
    for (const [name, lane] of this.#lanes)
      if (!lane.isServed && lane.restsUntil < now - rememberedForMs) this.#lanes.delete(name)
    return [...this.#lanes].filter(([, lane]) => lane.isServed || lane.restsUntil > now).map(([name]) => name)
  }

  open(name: string): void {
    const { failures = 0, restsUntil = 0 } = this.#lanes.get(name) ?? {}
    this.#lanes.set(name, { isServed: true, failures, restsUntil })
  }

  leave(name: string): void {
    const lane = this.#lanes.get(name)
    if (lane?.failures) lane.isServed = false
    else this.#lanes.delete(name)
  }

  isFailing(name: string): boolean {
    return (this.#lanes.get(name)?.failures ?? 0) > 0
  }

  works(name: string): void {
    const lane = this.#lanes.get(name)
    if (lane) Object.assign(lane, { failures: 0, restsUntil: 0 })
  }

  fails(name: string): void {
    const lane = this.#lanes.get(name)
    if (!lane) return
    lane.failures++
    lane.restsUntil = this.#now().getTime() + restSeconds(lane.failures) * 1000
  }

  wake(name: string): void {
    const lane = this.#lanes.get(name)
    if (lane) lane.restsUntil = 0
  }
}
