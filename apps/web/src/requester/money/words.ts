import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { say } from '../../shared/i18n/i18n.ts'

const accounts: Readonly<Record<string, MessageDescriptor>> = {
  cash: msg`Deposits`,
  available: msg`Available`,
  held: msg`Held for HITs`,
  contested: msg`Contested`,
  reserve: msg`Reserve`,
  clearing: msg`Workers`,
  fees: msg`Fees`,
}

const codes: Readonly<Record<string, MessageDescriptor>> = {
  deposit: msg`Deposit`,
  hold: msg`Hold for a HIT`,
  release: msg`Hold given back`,
  unhold: msg`Hold given back to the reserve`,
  reward: msg`Reward`,
  fee: msg`Fee`,
  contest: msg`Rejection, contested`,
  uncontest: msg`Contested money given back`,
  bonus: msg`Bonus`,
  'bonus-fee': msg`Fee for a bonus`,
}

/** An account of the ledger as a Requester sees it; one that is new here keeps its own name. */
export function accountInWords(account: string): string {
  const known = accounts[account]
  return known ? say(known) : account
}

/** Why money moved; a code that is new here keeps its own name. */
export function causeInWords(code: string): string {
  const known = codes[code]
  return known ? say(known) : code
}
