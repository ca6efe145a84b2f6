/** Chance that can be repeated: the same seed gives the same sequence (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number of `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  pick<T>(things: readonly T[]): T {
    return things[this.between(0, things.length - 1)]!
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  /** A generator of its own, so that actors do not depend on each other's pace. */
  fork(): Random {
    return new Random(this.between(0, 2 ** 31))
  }
}

export function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}
