import {
  type AccountRow,
  type BearerTokenRow,
  type Database,
  findAccessKey,
  findAccount,
  findBearerToken,
  listMemberships,
  type MembershipRow,
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

interface Roles {
  readonly account: AccountRow | undefined
  readonly memberships: readonly MembershipRow[]
}

/** Access keys, bearer tokens and roles of signed-in people, remembered for some seconds. */
export class Credentials {
  readonly #database: Database
  readonly #now: () => Date
  readonly #accessKeys: Recollection<KnownAccessKey>
  readonly #tokens: Recollection<{ caller: Caller; expiresAt: Date | null }>
  readonly #people: Recollection<Roles>
  readonly #touched = new Map<string, number>()

  constructor(database: Database, keys: Keys, now: () => Date) {
    this.#database = database
    this.#now = now
    const life = { seconds: rememberedSeconds, capacity: 20_000 }
    this.#accessKeys = new Recollection(async (id) => {
      const key = await findAccessKey(database, id)
      if (!key) return undefined
      const caller = { requesterId: key.requesterId, keyId: key.accessKeyId, memberRole: key.role }
      return { secret: keys.unseal(key.secretSealed).reveal(), caller }
    }, life)
    this.#tokens = new Recollection(async (hash) => {
      const found = await findBearerToken(database, Buffer.from(hash, 'hex'))
      return found && { caller: callerOf(found), expiresAt: found.expiresAt }
    }, life)
    this.#people = new Recollection(async (userId) => {
      const [account, memberships] = await Promise.all([
        findAccount(database, userId),
        listMemberships(database, userId),
      ])
      return { account, memberships }
    }, life)
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
    const found = await this.#tokens.get(hashToken(token).toString('hex'))
    if (!found || (found.expiresAt && found.expiresAt <= this.#now())) return undefined
    this.#touch(token, () => touchBearerToken(this.#database, hashToken(token), this.#now()))
    return found.caller
  }

  /**
   * The roles of a signed-in person, who acts for the Requester that is asked for, or for the first. Who is no member of the
   * one asked for acts for none: acting for another in its place would be worse.
   */
  async account(userId: string, requesterId?: string): Promise<Caller> {
    const { account, memberships } = (await this.#people.get(userId))!
    const membership = requesterId ? memberships.find((one) => one.requesterId === requesterId) : memberships[0]
    return {
      ...(account?.workerId && { workerId: account.workerId }),
      ...(membership && {
        requesterId: membership.requesterId,
        memberId: membership.memberId,
        memberRole: membership.role,
      }),
      isOperator: account?.isOperator ?? false,
    }
  }

  forgetAccount(userId: string): void {
    this.#people.forget(userId)
  }

  forgetToken(tokenHash: Buffer): void {
    this.#tokens.forget(tokenHash.toString('hex'))
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

function callerOf({ workerId, requesterId, tokenId, role, isOperator }: BearerTokenRow): Caller {
  return {
    ...(workerId && { workerId }),
    ...(requesterId && { requesterId, keyId: tokenId, memberRole: role }),
    isOperator,
  }
}
