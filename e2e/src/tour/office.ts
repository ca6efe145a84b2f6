import { startSamlProvider } from '../identity-providers.ts'
import type { Cast } from './cast.ts'
import type { Person } from './people.ts'
import type { HIT } from './work.ts'

/** Accounts that the registry of IBANs gives as examples. */
const ibans = [
  'IE29AIBK93115212345678',
  'DE89370400440532013000',
  'PT50000201231234567890154',
  'GB29NWBK60161331926819',
]

/** Workers ask for their earnings; a first order to the bank is paid but for one account. */
export async function payOut(cast: Cast): Promise<void> {
  const { host, market, operator } = cast
  const people = [cast.worker, cast.others[0]!, cast.others[5]!]
  for (const [at, who] of people.entries()) await askForPay(cast, who, at)
  type Made = { PayoutFile: { PayoutFileId: string } }
  const { PayoutFile } = await host.call<Made>('CreatePayoutFile', { Unit: 'USD' }, operator)
  await market.pass(26 * 3600)
  type Listed = { Payouts: { PayoutId: string }[] }
  const { Payouts } = await host.call<Listed>('ListPayouts', { PayoutFileId: PayoutFile.PayoutFileId }, operator)
  const back = { PayoutId: Payouts[0]!.PayoutId, Reason: 'The account was closed.' }
  await host.call('ReturnPayout', back, operator)
  const paid = { PayoutFileId: PayoutFile.PayoutFileId, BankReference: 'DEMO-0001' }
  await host.call('MarkPayoutPaid', paid, operator)
}

/** What waits for the next order. */
export async function askAgain(cast: Cast): Promise<void> {
  for (const [at, who] of [cast.others[1]!, cast.reviewer].entries()) await askForPay(cast, who, at + 2)
}

async function askForPay({ host }: Cast, who: Person | string, at: number): Promise<void> {
  const iban = ibans[at]!
  const method = { Name: 'Demo Worker', IBAN: iban, Country: iban.slice(0, 2), Weekly: at === 2 }
  await host.call('PutPayoutMethod', method, who)
  await host.call('RequestPayout', {}, who)
}

/** Rejections appealed, problems reported, people suspended and back. */
export async function complain(cast: Cast, hits: readonly HIT[]): Promise<void> {
  const { host, market, operator, worker, reviewer, suspended } = cast
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, reviewer)
  await host.call('AppointAppealReviewer', { WorkerId }, operator)
  type Mine = { Assignments: { AssignmentId: string }[] }
  for (const who of [worker, ...cast.others.slice(0, 6)]) {
    const { Assignments } = await host.call<Mine>('ListMyAssignments', { Statuses: ['Rejected'] }, who)
    const Text = 'The writer says that the shop was closed. I still think that this is unfriendly.'
    // For the older ones the time to appeal is over.
    for (const { AssignmentId } of Assignments.slice(0, 1))
      await host.call('AppealRejection', { AssignmentId, Text }, who).catch(() => undefined)
  }
  const report = (who: Person | string, at: number, Kind: string, Text: string) =>
    host.call('ReportProblem', { HITGroupId: hits[at]!.HITGroupId, Kind, Text }, who)
  await report(cast.others[2]!, 0, 'Broken', 'The button at the end does nothing in my browser.')
  await report(cast.others[3]!, 1, 'Underpaid', 'This takes four minutes, not one.')
  await market.pass(1800)
  await report(worker, 1, 'AsksForPersonalData', 'The last question asks for a telephone number.')
  // The fifth of the Workers who came with the marketplace, who is back after an hour.
  await suspend(cast, market.ready.Workers[4]!.WorkerId, 'AutomatedAnswers', 'Forty answers came within a minute.')
  await market.pass(3600)
  const Note = 'It was a slow connection that sent them at once.'
  await host.call('ReinstatePerson', { Id: market.ready.Workers[4]!.WorkerId, Note }, operator)
  const guest = await host.call<{ WorkerId: string }>('GetAccount', {}, suspended)
  await suspend(cast, guest.WorkerId, 'SharedAccount', 'Two people were seen at this account at the same time.')
  const Text = 'My sister and I use the same computer. Each of us has an account of her own.'
  await host.call('AppealSuspension', { Text }, suspended)
}

async function suspend({ host, operator }: Cast, Id: string, Reason: string, Notice: string): Promise<void> {
  await host.call('SuspendPerson', { Id, Reason, Notice }, operator)
}

/** A sign-in with an identity provider of a house. */
export async function addSignOn({ host, operator }: Cast): Promise<void> {
  const { certificate, stop } = await startSamlProvider()
  await stop()
  const base = 'https://sign-on.university.example'
  await host.call(
    'PutSignOnProvider',
    {
      ...{ ProviderId: 'university', Kind: 'SAML', Name: 'Demo University', Issuer: `${base}/metadata` },
      ...{ EntryPoint: `${base}/sso`, Certificate: certificate, EmailDomains: ['university.example'] },
    },
    operator,
  )
}
