import type { Suspension } from '@kempelen/protocol'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

type Reason = Suspension['Reason']

const table = {
  Fraud: msg`Fraud`,
  SharedAccount: msg`Several people at one account, or one at several`,
  AutomatedAnswers: msg`Answers that were not given by a person`,
  Harassment: msg`Harassment`,
  UnlawfulContent: msg`Content that the law or the rules forbid`,
  NotPaying: msg`Work that was not paid for as it should be`,
  Security: msg`The security of the account`,
  Other: msg`Another reason`,
} satisfies Record<Reason, unknown>

export const suspensionReasons = Object.keys(table) as Reason[]

/** Why somebody is suspended, in words. */
export const suspensionWords = (reason: Reason): string => say(table[reason])
