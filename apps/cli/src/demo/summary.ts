import type { Random } from '@kempelen/crowd'
import { stringify } from 'csv-stringify/sync'
import { majority } from './majority.ts'
import type { Answer } from './requester.ts'

/** One line of the label file. */
export interface LabelRow {
  readonly task: string
  readonly hitId: string
  readonly label: string
  readonly votes: number
  readonly of: number
  readonly truth: string
}

export function labelRows(answers: readonly Answer[], random: Random): LabelRow[] {
  const byHIT = Map.groupBy(answers, ({ hit }) => hit.hitId)
  return [...byHIT.values()]
    .map((given) => {
      const { name, hitId, truth } = given[0]!.hit
      return {
        task: name,
        hitId,
        truth,
        ...majority(
          given.map(({ label }) => label),
          random,
        )!,
      }
    })
    .sort((a, b) => a.task.localeCompare(b.task))
}

export function labelFile(rows: readonly LabelRow[]): string {
  return stringify(
    rows.map((row) => [row.task, row.hitId, row.label, row.votes, row.of, row.truth]),
    { header: true, columns: ['task', 'HITId', 'label', 'votes', 'of', 'truth'] },
  )
}

/** What one Worker did and got. */
export interface WorkerLine {
  readonly WorkerId: string
  readonly Temperament: string
  readonly Submitted: number
  readonly Approved: number
  readonly Rejected: number
  readonly Earned: string
  readonly PaidSeconds: number
  readonly PayPerHour?: string
}

/** Every figure that the demo prints, also written as `summary.json`. */
export interface Summary {
  readonly Answers: number
  readonly Approved: number
  readonly Rejected: number
  readonly Returned: number
  readonly Abandoned: number
  readonly AgreementWithTruth: { readonly Right: number; readonly Of: number }
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
  const { AgreementWithTruth: agreement, Money: money } = summary
  const share = ((100 * agreement.Right) / agreement.Of).toFixed(1)
  const lines = [
    `Answers      ${summary.Answers} (${summary.Approved} approved, ${summary.Rejected} rejected; ${summary.Returned} places returned, ${summary.Abandoned} abandoned and given again)`,
    `Labels       ${agreement.Right} of ${agreement.Of} right by majority (${share} %), against the known truth`,
    `Money        $${money.Deposited} deposited = $${money.PaidToWorkers} paid to Workers + $${money.Available} available + $${money.OnHold} on hold`,
    `Ledger       ${summary.LedgerTransfers} transfers, ${summary.LedgerFindings === 0 ? 'exact' : `${summary.LedgerFindings} findings`}`,
    `Time         ${summary.Seconds.toFixed(0)} s`,
    '',
    'Worker          temperament  submitted  approved  rejected    earned    per hour',
    ...summary.Workers.map((worker) =>
      [
        worker.WorkerId.padEnd(15),
        worker.Temperament.padEnd(11),
        String(worker.Submitted).padStart(10),
        String(worker.Approved).padStart(9),
        String(worker.Rejected).padStart(9),
        `$${worker.Earned}`.padStart(9),
        (worker.PayPerHour ? `$${worker.PayPerHour}` : '-').padStart(11),
      ].join(' '),
    ),
    '(simulated Workers answer in about a second, hence the hourly figures)',
  ]
  return `${lines.join('\n')}\n`
}
