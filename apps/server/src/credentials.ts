import {
  type AccountRow,
  type Database,
  findAccessKey,
  findAccount,
  findBearerToken,
  touchAccessKey,
  touchBearerToken,
} from '@kempelen/store'
import { hashToken, type Keys } from './config/secrets.ts'
import type { Caller } from './context.ts'
import { Recollection } from './recollection.ts'

/** How long a credential that was read counts as read: a revoked one works this much longer. */
const rememberedSeconds = 5
/** Last use is written at most this often. */
const touchedEverySeconds = 60

export interface KnownAccessKey {
  readonly secret: string
  readonly caller: Caller
}

/** Access keys, bearer tokens and roles of signed-in people, remembered for some seconds. */
export class Credentials {
  readonly #database: Database
  readonly #now: () => Date
  readonly #accessKeys: Recollection<KnownAccessKey>
  readonly #tokens: Recollection<Caller>
  readonly #accounts: Recollection<AccountRow>
  readonly #touched = new Map<string, number>()

  constructor(database: Database, keys: Keys, now: () => Date) {
    this.#database = database
    this.#now = now
    const life = { seconds: rememberedSeconds, capacity: 20_000 }
    this.#accessKeys = new Recollection(async (id) => {
      const key = await findAccessKey(database, id)
      return key && { secret: keys.unseal(key.secretSealed).reveal(), caller: { requesterId: key.requesterId } }
    }, life)
    this.#tokens = new Recollection(async (token) => {
      const found = await findBearerToken(database, hashToken(token))
      return (
        found && {
          ...(found.workerId && { workerId: found.workerId }),
          ...(found.requesterId && { requesterId: found.requesterId }),
          isOperator: found.isOperator,
        }
      )
    }, life)
    this.#accounts = new Recollection((userId) => findAccount(database, userId), life)
  }

  async accessKey(accessKeyId: string): Promise<KnownAccessKey | undefined> {
    if (!/^[A-Z0-9]{16,32}$/.test(accessKeyId)) return undefined
    return this.#accessKeys.get(accessKeyId)
  }

  /** Call once the signature has been found right. */
  accessKeyUsed(accessKeyId: string): void {
    this.#touch(accessKeyId, () => touchAccessKey(this.#database, accessKeyId, this.#now()))
  }

  async bearer(token: string): Promise<Caller | undefined> {
    if (!/^kpl_[\w-]{20,80}$/.test(token)) return undefined
    const caller = await this.#tokens.get(token)
    if (caller) this.#touch(token, () => touchBearerToken(this.#database, hashToken(token), this.#now()))
    return caller
  }

  /** The roles of a signed-in person. */
  async account(userId: string): Promise<Pick<Caller, 'workerId' | 'requesterId' | 'isOperator'>> {
    const account = await this.#accounts.get(userId)
    return {
      ...(account?.workerId && { workerId: account.workerId }),
      ...(account?.requesterId && { requesterId: account.requesterId }),
      isOperator: account?.isOperator ?? false,
    }
  }

  forgetAccount(userId: string): void {
    this.#accounts.forget(userId)
  }

  forgetAccessKey(accessKeyId: string): void {
    this.#accessKeys.forget(accessKeyId)
  }

  #touch(key: string, write: () => Promise<void>): void {
    const now = performance.now()
    if ((this.#touched.get(key) ?? -Infinity) + touchedEverySeconds * 1000 > now) return
    if (this.#touched.size > 50_000) this.#touched.clear()
    this.#touched.set(key, now)
    write().catch(() => this.#touched.delete(key))
  }
}
