import type { MarketFinding } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { relative } from '../../shared/format.ts'

interface Telling {
  /** What is wrong. */
  readonly what: string
  /** What to do about it. */
  readonly cure: string
  /** Where it is done. */
  readonly to?: string
}

type Tell = (number: number, finding: MarketFinding) => Telling

const since = ({ Since }: MarketFinding) => (Since ? relative(Since, new Date()) : t`never`)

const tellings: Record<MarketFinding['Kind'], Tell> = {
  BooksDisagree: (n) => ({
    what: t`The books do not agree: ${plural(n, { one: '# finding', other: '# findings' })}`,
    cure: t`Stop paying out, look at each finding, and restore from a backup if it cannot be explained.`,
    to: '/operator/money?tab=books',
  }),
  ClockBehind: (n) => ({
    what: t`The clock of this server has not beaten for ${n} seconds`,
    cure: t`Look at the log of the server; without it nothing expires, is approved or is paid in time.`,
  }),
  DiskNearlyFull: (n) => ({
    what: t`The disk is nearly full: ${n} MB are left`,
    cure: t`Make room or move the data directory; a full disk stops the database.`,
    to: '/operator/settings?tab=storage',
  }),
  Faults: (n) => ({
    what: plural(n, {
      one: '# request failed inside the server this hour',
      other: '# requests failed inside the server this hour',
    }),
    cure: t`Look for the request ids in the log of the server.`,
  }),
  SchemaNewer: () => ({
    what: t`Another server of a newer version has changed the database`,
    cure: t`Update this server as well.`,
    to: '/operator/settings',
  }),
  MailFailing: (n) => ({
    what: plural(n, { one: '# mail does not arrive', other: '# mails do not arrive' }),
    cure: t`Send a test mail, and look at the settings of the mail server.`,
    to: '/operator/settings?tab=mail',
  }),
  DeadDeliveries: (n) => ({
    what: plural(n, { one: '# delivery was given up', other: '# deliveries were given up' }),
    cure: t`See why; try them again once the receiver works, or discard them.`,
    to: '/operator/deliveries?state=Dead',
  }),
  SignOnUnreachable: (_, { Detail = '' }) => ({
    what: t`Identity providers do not answer: ${Detail}`,
    cure: t`Open their discovery documents from the machine of the marketplace.`,
    to: '/operator/settings?tab=sign-on',
  }),
  StuckBatches: (n) => ({
    what: plural(n, {
      one: '# batch has been publishing or ending for over an hour',
      other: '# batches have been publishing or ending for over an hour',
    }),
    cure: t`Look at the log of the server for what stops the clock.`,
  }),
  NoBackup: (_, finding) => ({
    what: t`The last backup: ${since(finding)}`,
    cure: t`Run kempelen backup into a folder on another disk, every day.`,
  }),
  BooksUnchecked: (_, finding) => ({
    what: t`The books were last checked: ${since(finding)}`,
    cure: t`Check them now; the clock does so once a day.`,
    to: '/operator/money?tab=books',
  }),
  SuspensionAppeals: (n) => ({
    what: plural(n, { one: '# suspended person appeals', other: '# suspended people appeal' }),
    cure: t`Read what they say, and reinstate them or leave it.`,
    to: '/operator/problems?tab=suspensions',
  }),
  OpenAppeals: (n) => ({
    what: plural(n, { one: '# appeal against a rejection waits', other: '# appeals against rejections wait' }),
    cure: t`Decide it, or appoint reviewers who do.`,
    to: '/operator/problems?tab=appeals',
  }),
  OpenProblems: (n) => ({
    what: plural(n, { one: '# problem report is open', other: '# problem reports are open' }),
    cure: t`Read it, and say what was done.`,
    to: '/operator/problems',
  }),
  PayoutsWaiting: (n, finding) => ({
    what: plural(n, { one: '# pay-out waits', other: '# pay-outs wait' }),
    cure: t`Make a pay-out file; the oldest was asked for ${since(finding)}.`,
    to: '/operator/money',
  }),
  MailNotConfigured: () => ({
    what: t`No mail server is set`,
    cure: t`Set KEMPELEN_SMTP_URL; until then mail is written into files and reaches nobody.`,
    to: '/operator/settings?tab=mail',
  }),
}

/** What a finding means, and what to do. */
export const tellingOf = (finding: MarketFinding): Telling => tellings[finding.Kind](finding.Number ?? 0, finding)
