import type { RejectionReason, Result } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'

/** What the Worker will read: words alone, or a reason of the list with evidence where one is needed. */
export interface Said {
  readonly reason: RejectionReason | undefined
  readonly words: string
}

export interface Bonus {
  readonly amount: string
  readonly unit: string
  readonly reason: string
  /** The same for what is sent again, so that nobody is paid twice. */
  readonly token: string
}

/** What a dialog about results begins with, and what becomes of it. */
export interface DeedDialog<Typed> {
  readonly opened: boolean
  readonly onClose: () => void
  readonly results: readonly Result[]
  /** What was typed before, where it was refused. */
  readonly typed?: Typed
  readonly onSend: (typed: Typed) => void
}

const verdicts = {
  Approving: (number: number) => plural(number, { one: 'Approving # assignment', other: 'Approving # assignments' }),
  Rejecting: (number: number) => plural(number, { one: 'Rejecting # assignment', other: 'Rejecting # assignments' }),
  Overturning: (number: number) =>
    plural(number, { one: 'Approving # assignment after all', other: 'Approving # assignments after all' }),
}
const says = {
  ...verdicts,
  Bonus: (number: number) => plural(number, { one: 'Sending a bonus', other: 'Sending # bonuses' }),
  Asking: (number: number) =>
    plural(number, { one: 'Asking one more Worker', other: 'Asking one more Worker about each of # HITs' }),
}
export type Kind = keyof typeof says

/** Whether results change their state by it. */
export const isVerdict = (kind: string) => kind in verdicts

/** A decision about results, as it waits. */
export function deedOf(kind: Kind, results: readonly Result[]) {
  const about = results.map(({ AssignmentId }) => AssignmentId)
  return { kind, key: `${kind} ${about}`, about, says: says[kind] }
}
