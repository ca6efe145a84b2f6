import { type MarketFinding, marketFindingKinds } from '@kempelen/protocol'
import { type FactRow, type MarketNowRow, newestMigration } from '@kempelen/store'
import { diskOf, isNearlyFull } from './disk.ts'
import { mostSecondsBetweenBeats, type Pulse } from './pulse.ts'

const day = 86_400_000
const daysOfBackup = 7
const daysOfCheck = 2

/** What is known when it is asked what is wrong. */
interface Standing {
  readonly now: MarketNowRow
  readonly facts: ReadonlyMap<string, FactRow>
  readonly at: Date
  readonly pulse: Pulse
  readonly dataDir: string
  readonly hasMailServer: boolean
  readonly faultsLastHour: number
}

/** What is wrong or waits, the worst first. */
export async function findingsOf(standing: Standing): Promise<MarketFinding[]> {
  const found = [...broken(standing), ...(await ofDisk(standing)), ...unkept(standing), ...waiting(standing)]
  const rank = (finding: MarketFinding) => marketFindingKinds.indexOf(finding.Kind)
  return found.sort((one, other) => rank(one) - rank(other))
}

type Kind = MarketFinding['Kind']
const bad = (Kind: Kind, more: Partial<MarketFinding> = {}): MarketFinding => ({ Kind, Level: 'Bad', ...more })
const many = (Kind: Kind, number: bigint | number, Level: MarketFinding['Level'], Since?: Date | null) =>
  number > 0 ? [{ Kind, Level, Number: Number(number), ...(Since && { Since }) }] : []

function* broken({ now, facts, pulse, faultsLastHour }: Standing): Generator<MarketFinding> {
  const check = facts.get('ledger-check')
  yield* many('BooksDisagree', Number(check?.value.Findings ?? 0), 'Bad', check?.at)
  const late = pulse.secondsSince()
  if (late > mostSecondsBetweenBeats) yield bad('ClockBehind', { Number: Math.round(late) })
  if (now.schema > newestMigration()) yield bad('SchemaNewer', { Number: now.schema })
  yield* many('Faults', faultsLastHour, 'Bad')
  yield* many('MailFailing', now.failingMail, 'Bad')
  yield* many('DeadDeliveries', now.dead, 'Bad')
  const signOn = facts.get('sign-on')
  const silent = (signOn?.value.Unreachable ?? []) as string[]
  if (signOn && silent.length > 0) yield bad('SignOnUnreachable', { Detail: silent.join(', '), Since: signOn.at })
  yield* many('StuckBatches', now.stuckBatches, 'Bad')
}

async function ofDisk({ dataDir }: Standing): Promise<MarketFinding[]> {
  const disk = await diskOf(dataDir)
  return disk && isNearlyFull(disk) ? [bad('DiskNearlyFull', { Number: Math.round(disk.freeBytes / 1_000_000) })] : []
}

/** What is to be done now and then, and was not. */
function* unkept({ facts, at, hasMailServer }: Standing): Generator<MarketFinding> {
  const isOlder = (fact: FactRow | undefined, days: number) => !fact || at.getTime() - fact.at.getTime() > days * day
  const since = (fact: FactRow | undefined) => (fact ? { Since: fact.at } : {})
  const [backup, check] = [facts.get('backup'), facts.get('ledger-check')]
  if (isOlder(backup, daysOfBackup)) yield bad('NoBackup', since(backup))
  if (isOlder(check, daysOfCheck)) yield { Kind: 'BooksUnchecked', Level: 'Waiting', ...since(check) }
  if (!hasMailServer) yield { Kind: 'MailNotConfigured', Level: 'Waiting' }
}

function* waiting({ now }: Standing): Generator<MarketFinding> {
  yield* many('SuspensionAppeals', now.suspensionAppeals, 'Waiting')
  yield* many('OpenAppeals', now.appeals, 'Waiting')
  yield* many('OpenProblems', now.problems, 'Waiting')
  yield* many('PayoutsWaiting', now.payouts, 'Waiting', now.oldestPayoutAt)
}
