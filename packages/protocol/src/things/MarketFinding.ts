import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { long, text, time } from '../words.ts'

/** What can be wrong with a marketplace, the worst first. */
export const marketFindingKinds = [
  'BooksDisagree',
  'ClockBehind',
  'DiskNearlyFull',
  'Faults',
  'SchemaNewer',
  'MailFailing',
  'DeadDeliveries',
  'SignOnUnreachable',
  'StuckBatches',
  'NoBackup',
  'BooksUnchecked',
  'SuspensionAppeals',
  'OpenAppeals',
  'OpenProblems',
  'PayoutsWaiting',
  'MailNotConfigured',
] as const

/** Something that is wrong, or waits for an operator. */
export const MarketFinding = structure(
  {
    Kind: { type: 'string', enum: marketFindingKinds },
    /** Broken, or waiting. */
    Level: { type: 'string', enum: ['Bad', 'Waiting'] },
    /** How many; at most 1,000 are counted. */
    Number: long,
    Since: time,
    Detail: text,
  },
  ['Kind', 'Level'],
)

export type MarketFinding = ValueOf<typeof MarketFinding>
