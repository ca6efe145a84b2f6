import {
  listOwnQualificationNames,
  listQualificationsOfWorkers,
  listRequesterWorkers,
  listWorkerRates,
  type RatesRow,
  type RequesterWorkerRow,
} from '@kempelen/store'
import type { Market } from '../context.ts'
import { endOfTime } from '../paging.ts'
import { safeCsv } from './safe-csv.ts'

const pageRows = 200

/** A QualificationType of the Requester, whose name heads two columns. */
interface Column {
  readonly qualificationTypeId: string
  readonly name: string
}

/**
 * The Workers who have handed in work to a Requester, those who worked last first, as MTurk's worker file: its columns in its
 * order. What is written into an UPDATE column and sent back is done.
 */
export async function* workersCsv({ database, now }: Market, requesterId: string): AsyncGenerator<string, void> {
  const types = await listOwnQualificationNames(database, requesterId)
  yield safeCsv([headOf(types)])
  let before: { time: Date; id: string } = endOfTime
  for (;;) {
    const rows = await listRequesterWorkers(database, {
      ...{ requesterId, prefix: '', beforeTime: before.time, beforeId: before.id, limit: pageRows },
    })
    if (rows.length === 0) return
    const workerIds = rows.map(({ workerId }) => workerId)
    const rates = await listWorkerRates(database, { requesterId, workerIds, now: now() })
    const rateOf = new Map(rates.map((rate) => [rate.workerId, rate]))
    const held = await listQualificationsOfWorkers(database, requesterId, workerIds)
    const heldOf = new Map(held.map((one) => [`${one.workerId} ${one.qualificationTypeId}`, one.value]))
    const current = (row: RequesterWorkerRow, { qualificationTypeId }: Column) =>
      heldOf.get(`${row.workerId} ${qualificationTypeId}`)?.toString() ?? ''
    yield safeCsv(
      rows.map((row) => [
        ...[row.workerId, ...rateCells(rateOf.get(row.workerId))],
        ...types.flatMap((type) => [current(row, type), '']),
        ...[row.blockedAt ? 'Blocked' : '', ''],
      ]),
    )
    const last = rows.at(-1)!
    before = { time: last.lastSubmittedAt!, id: last.workerId }
  }
}

function headOf(types: readonly Column[]): string[] {
  const spans = ['Lifetime', 'Last 30 Days', 'Last 7 Days'].flatMap((span) => [
    `Number of HITs approved or rejected - ${span}`,
    `Number of HITs approved - ${span}`,
    `Your ${span} approval rate`,
  ])
  const qualifications = types.flatMap(({ name }) => [`CURRENT-${name}`, `UPDATE-${name}`])
  return ['Worker ID', ...spans, ...qualifications, 'CURRENT BlockStatus', 'UPDATE BlockStatus']
}

function rateCells(rate: RatesRow | undefined): string[] {
  if (!rate) return ['0', '0', '', '0', '0', '', '0', '0', '']
  const spans = [
    [rate.reviewed, rate.approved],
    [rate.reviewed30, rate.approved30],
    [rate.reviewed7, rate.approved7],
  ] as const
  return spans.flatMap(([reviewed, approved]) => [
    ...[`${reviewed}`, `${approved}`],
    reviewed > 0n ? `${Math.round((100 * Number(approved)) / Number(reviewed))}%` : '',
  ])
}
