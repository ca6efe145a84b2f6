import type { Review } from './reviewer.ts'

/** What one Worker did and got. */
export interface WorkerLine {
  readonly WorkerId: string
  readonly Temperament: string
  readonly Submitted: number
  readonly KnownRight: number
  readonly KnownWrong: number
  readonly Earned: string
  readonly PaidSeconds: number
  readonly PayPerHour?: string
  /** Why no more work was given, where none was. */
  readonly StopReason?: string
}

/** Every figure that the demo prints, also written as `summary.json`. */
export interface Summary {
  readonly BatchId: string
  readonly Items: { readonly ToLabel: number; readonly Known: number }
  readonly Answers: { readonly ToLabel: number; readonly ToKnown: number; readonly PerItem: number }
  readonly Returned: number
  readonly Abandoned: number
  /** Of the labels that were not known, against a truth that the marketplace never saw. */
  readonly AgreementWithTruth: { readonly Right: number; readonly Of: number }
  readonly ExpectedAccuracy: number
  readonly Reviewer: string
  readonly Reviewed: readonly Review[]
  readonly Cost: string
  readonly CostPerCorrectLabel: string
  readonly PayPerHour: string
  readonly Money: {
    readonly Deposited: string
    readonly PaidToWorkers: string
    readonly Available: string
    readonly OnHold: string
  }
  readonly LedgerTransfers: number
  readonly LedgerFindings: number
  readonly Seconds: number
  readonly Workers: readonly WorkerLine[]
}

export function printed(summary: Summary): string {
  const { AgreementWithTruth: agreement, Answers, Items, Money: money, Reviewed } = summary
  const audits = Reviewed.filter(({ IsAudit }) => IsAudit).length
  const stopped = summary.Workers.filter(({ StopReason }) => StopReason)
  const lines = [
    `Labels       ${agreement.Right} of ${agreement.Of} right (${percent(agreement.Right / agreement.Of)}) against the truth; ${percent(summary.ExpectedAccuracy)} were expected without it`,
    `Answers      ${Answers.ToLabel} to ${Items.ToLabel} digits (${Answers.PerItem.toFixed(2)} each), ${Answers.ToKnown} to ${Items.Known} known ones; ${summary.Returned} places returned, ${summary.Abandoned} abandoned and given again`,
    `Reviewed     ${Reviewed.length} digits by ${summary.Reviewer}: ${Reviewed.length - audits} that stayed in doubt, ${audits} drawn for an audit`,
    ...Reviewed.filter(({ IsAudit }) => !IsAudit).map(
      ({ Item, Answers: given, Verdict }) => `             ${Item}: ${given.join(' ')} -> ${Verdict}`,
    ),
    `Stopped      ${stopped.length} of ${summary.Workers.length} Workers, by known answers; what they did is paid`,
    ...stopped.map(
      ({ WorkerId, Temperament, StopReason }) => `             ${WorkerId} (${Temperament}): ${StopReason}`,
    ),
    `Cost         $${summary.Cost}: $${summary.CostPerCorrectLabel} for a correct label, $${summary.PayPerHour} an hour for who worked`,
    `Money        $${money.Deposited} deposited = $${money.PaidToWorkers} paid to Workers + $${money.Available} available + $${money.OnHold} on hold`,
    `Ledger       ${summary.LedgerTransfers} transfers, ${summary.LedgerFindings === 0 ? 'exact' : `${summary.LedgerFindings} findings`}`,
    `Time         ${summary.Seconds.toFixed(0)} s`,
    '',
    'Worker          temperament  submitted  known right  known wrong    earned    per hour',
    ...summary.Workers.map((worker) =>
      [
        worker.WorkerId.padEnd(15),
        worker.Temperament.padEnd(11),
        String(worker.Submitted).padStart(10),
        String(worker.KnownRight).padStart(12),
        String(worker.KnownWrong).padStart(12),
        `$${worker.Earned}`.padStart(9),
        (worker.PayPerHour ? `$${worker.PayPerHour}` : '-').padStart(11),
      ].join(' '),
    ),
    '(simulated Workers answer in about a second, hence the hourly figures)',
  ]
  return `${lines.join('\n')}\n`
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
