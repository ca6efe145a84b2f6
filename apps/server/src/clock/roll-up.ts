import { type Database, listOpenHITGroups, rollUpHITGroup } from '@kempelen/store'

/**
 * Keeps the counters of groups that Workers browse. Accepting must not write the group's row (all Workers of a group
 * would wait for one another), so requests only note which group they touched and about once a second those are counted
 * anew. A sweep over all open groups mends what another server, or one that crashed, had noted.
 */
export class GroupRollUp {
  readonly #database: Database
  readonly #now: () => Date
  #touched = new Map<string, string>()
  /** A group that takes long to count is counted less often: at most a twentieth of the time goes into it. */
  readonly #notBefore = new Map<string, number>()

  constructor(database: Database, now: () => Date) {
    this.#database = database
    this.#now = now
  }

  touch(requesterId: string, hitGroupId: string): void {
    this.#touched.set(hitGroupId, requesterId)
  }

  async run(): Promise<void> {
    const touched = this.#touched
    this.#touched = new Map()
    for (const [hitGroupId, requesterId] of touched) {
      const started = performance.now()
      if ((this.#notBefore.get(hitGroupId) ?? 0) > started) {
        this.touch(requesterId, hitGroupId)
        continue
      }
      await rollUpHITGroup(this.#database, requesterId, hitGroupId, this.#now()).catch((error: unknown) => {
        this.touch(requesterId, hitGroupId)
        throw error
      })
      const ended = performance.now()
      if (ended - started > 50) this.#notBefore.set(hitGroupId, ended + 20 * (ended - started))
      else this.#notBefore.delete(hitGroupId)
    }
  }

  async sweep(): Promise<void> {
    for (const { requesterId, hitGroupId } of await listOpenHITGroups(this.#database, this.#now())) {
      this.touch(requesterId, hitGroupId)
    }
    await this.run()
  }
}
