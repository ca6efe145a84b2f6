/** A group, by the id that its chore goes by. */
export interface ChoreSubject {
  readonly requesterId: string
  readonly id: string
}

interface Chore {
  readonly work: (subject: ChoreSubject) => Promise<unknown>
  /** What may have been missed by a server that crashed. */
  readonly stale: () => Promise<ChoreSubject[]>
}

/**
 * Keeps what Workers are shown of a group, about a second late. A request must not write the group's row (all Workers of a
 * group would wait for one another), so it only notes which group it touched, and the clock does the work. A sweep mends
 * what another server, or one that crashed, had noted.
 */
export class GroupChore {
  readonly #chore: Chore
  #touched = new Map<string, string>()
  /** A group that takes long is looked at less often: at most a twentieth of the time goes into it. */
  readonly #notBefore = new Map<string, number>()

  constructor(chore: Chore) {
    this.#chore = chore
  }

  touch(requesterId: string, id: string): void {
    this.#touched.set(id, requesterId)
  }

  /** @returns how many groups were looked at. */
  async run(): Promise<number> {
    let done = 0
    const touched = this.#touched
    this.#touched = new Map()
    for (const [id, requesterId] of touched) {
      const started = performance.now()
      if ((this.#notBefore.get(id) ?? 0) > started) {
        this.touch(requesterId, id)
        continue
      }
      await this.#chore.work({ requesterId, id }).catch((error: unknown) => {
        this.touch(requesterId, id)
        throw error
      })
      done++
      const ended = performance.now()
      if (ended - started > 50) this.#notBefore.set(id, ended + 20 * (ended - started))
      else this.#notBefore.delete(id)
    }
    return done
  }

  async sweep(): Promise<void> {
    for (const { requesterId, id } of await this.#chore.stale()) this.touch(requesterId, id)
    await this.run()
  }
}
