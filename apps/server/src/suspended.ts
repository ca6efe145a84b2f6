import { type Operation, Refusal, type Role, suspensionWords } from '@kempelen/protocol'
import { findStandingSuspension, listSuspendedRequesters, type SuspensionRow } from '@kempelen/store'
import type { Caller, Market } from './context.ts'
import { Recollection } from './recollection.ts'

/** What was read counts as read this long; on this server an operator's act is felt at once. */
const rememberedSeconds = 3

/** What a suspended Worker or Requester may still do beside reading: leave work, take their money, be heard, pay others. */
const stillOpen: ReadonlySet<string> = new Set([
  ...['AppealSuspension', 'AppealRejection', 'ReturnAssignment', 'UpdateMyProfile'],
  ...['PutPayoutMethod', 'DeletePayoutMethod', 'RequestPayout'],
  ...['ApproveAssignment', 'SendBonus', 'UpdateExpirationForHIT', 'PauseBatch', 'CancelBatch'],
  ...['RevokeAccessKey', 'RevokeToken', 'RemoveMember'],
])
/** Looking for work. */
const closedReads: ReadonlySet<string> = new Set(['ListHITGroups', 'PreviewHIT'])

/** Who is suspended, as last read. */
export class Suspensions {
  readonly #standing: Recollection<{ suspension: SuspensionRow | undefined }>
  readonly #requesters: Recollection<readonly string[]>
  readonly #now: () => Date

  constructor({ database, now }: Pick<Market, 'database' | 'now'>) {
    this.#now = now
    this.#standing = new Recollection(
      async (id) => ({ suspension: await findStandingSuspension(database, id, now()) }),
      { seconds: rememberedSeconds, capacity: 50_000 },
    )
    this.#requesters = new Recollection(() => listSuspendedRequesters(database, now()), {
      seconds: rememberedSeconds,
      capacity: 1,
    })
  }

  /** The suspension that keeps one of these from acting. */
  async of(ids: readonly (string | undefined)[]): Promise<SuspensionRow | undefined> {
    for (const id of ids) {
      const suspension = id === undefined ? undefined : (await this.#standing.get(id))?.suspension
      if (suspension && (!suspension.until || suspension.until > this.#now())) return suspension
    }
    return undefined
  }

  /** Requesters whose HITs are given to nobody. */
  async requesters(): Promise<readonly string[]> {
    return (await this.#requesters.get('all'))!
  }

  /** A person's suspension is remembered under the Worker's id as well, so all of them are read again. */
  forgetAll(): void {
    this.#standing.clear()
    this.#requesters.clear()
  }
}

/** What is said where a Requester stands still with its Owners: the notice that they got is theirs alone. */
export const noticeToMembers = 'Its HITs are given to nobody until one of its Owners is back.'

/** Whether it was found for the caller's Requester and is meant for somebody else. */
export function isOfOwners({ kind, subjectId }: SuspensionRow, { requesterId, userId }: Caller): boolean {
  return kind === 'Person' && requesterId !== undefined && subjectId !== userId
}

/** Refuses what a suspended Worker or Requester may not do, with the reason and where to appeal. */
export async function checkNotSuspended(
  { suspensions, publicUrl }: Market,
  caller: Caller,
  role: Role,
  { name, reads }: Operation,
): Promise<void> {
  if ((role !== 'worker' && role !== 'requester') || caller.isClock) return
  if (reads ? !closedReads.has(name) : stillOpen.has(name)) return
  const suspension = await suspensions.of([role === 'worker' ? caller.workerId : caller.requesterId, caller.userId])
  if (!suspension) return
  if (isOfOwners(suspension, caller))
    throw new Refusal('AccountSuspended', { Reason: 'with each of its Owners', Notice: noticeToMembers })
  const until = suspension.until ? ` It ends on ${suspension.until.toISOString().slice(0, 10)}.` : ''
  throw new Refusal('AccountSuspended', {
    Reason: suspensionWords[suspension.reason],
    Notice: `${suspension.notice}${until} You can appeal at ${publicUrl()}/account.`,
    SuspensionId: suspension.suspensionId,
  })
}
