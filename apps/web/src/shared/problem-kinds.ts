import type { ProblemReport } from '@kempelen/protocol'
import { msg } from '@lingui/core/macro'
import { say } from './i18n/i18n.ts'

type Kind = ProblemReport['Kind']

const table = {
  Broken: msg`It does not work`,
  Adult: msg`It shows adult content without saying so`,
  AsksForPersonalData: msg`It asks who I am or for personal data`,
  Underpaid: msg`It takes far longer than it pays for`,
  Scam: msg`It looks like fraud`,
  Other: msg`Something else`,
} satisfies Record<Kind, unknown>

export const problemKinds = Object.keys(table) as Kind[]

/** What a Worker says is wrong, in words. */
export const problemWords = (kind: Kind): string => say(table[kind])
