import type { ErrorCode } from './errors.ts'
import type { MemberRole } from './member-role.ts'
import type { StructureShape, ValueOf } from './shape.ts'

/**
 * Who may call: a Requester, a Worker, an operator of the marketplace, a signed-in person whatever their role, the clock
 * (time's own work), or anyone.
 */
export type Role = 'requester' | 'worker' | 'operator' | 'person' | 'clock' | 'anyone'

/** What an operation takes, gives back, may refuse and is for. Its behaviour lives in the server under the same name. */
export interface Operation<I extends StructureShape = StructureShape, O extends StructureShape = StructureShape> {
  readonly name: string
  readonly noun: string
  readonly roles: readonly Role[]
  /** The least that a member of a Requester must be to call it; see `leastMemberRole` where nothing is said. */
  readonly member?: MemberRole
  readonly input: I
  readonly output: O
  /** Refusals that this operation raises itself; those of parsing and authentication can come from any. */
  readonly errors: readonly ErrorCode[]
  readonly prose: string
  /** Values for the reference where the name of a member does not tell what one looks like. */
  readonly example?: { readonly input: Readonly<Record<string, unknown>> }
  /** Part of the MTurk Requester API, hence open on MTurk's door. */
  readonly mturk?: boolean
  /** Writes nothing, so that it needs no transaction and may be retried. */
  readonly reads?: boolean
}

export function operation<const I extends StructureShape, const O extends StructureShape>(
  contract: Operation<I, O>,
): Operation<I, O> {
  return contract
}

/** Unless its contract says otherwise, whoever sees a Requester may read, and who works for it in everything may write. */
export function leastMemberRole({ member, reads }: Pick<Operation, 'member' | 'reads'>): MemberRole {
  return member ?? (reads ? 'Viewer' : 'Manager')
}

export type InputOf<T> = T extends Operation<infer I, infer _> ? ValueOf<I> : never
export type OutputOf<T> = T extends Operation<infer _, infer O> ? ValueOf<O> : never
