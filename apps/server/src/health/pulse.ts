/** When the clock of this server last did what was due; health is asked of it. */
export class Pulse {
  #beatAt = performance.now()

  beat(): void {
    this.#beatAt = performance.now()
  }

  secondsSince(): number {
    return (performance.now() - this.#beatAt) / 1000
  }
}

/** A tick may take its time when much is due. */
export const mostSecondsBetweenBeats = 60
