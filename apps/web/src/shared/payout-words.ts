import type { Payout } from '@kempelen/protocol'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

const table = {
  Requested: msg`Asked for`,
  InFile: msg`Ordered`,
  Paid: msg`Paid`,
  Returned: msg`Sent back`,
} satisfies Record<Payout['State'], unknown>

export const payoutStates = Object.keys(table) as Payout['State'][]

/** How far a pay-out is, in words. */
export const payoutWords = (state: Payout['State']): string => say(table[state])
