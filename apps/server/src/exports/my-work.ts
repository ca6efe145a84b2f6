import { toAmount } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'
import { listTopUps, listWorkerAssignments, type WorkerAssignmentRow } from '@kempelen/store'
import type { Market } from '../context.ts'
import { endOfTime } from '../paging.ts'
import { presentMyAssignment } from '../present/assignment.ts'
import { presentWage } from '../present/requester.ts'
import { safeCsv } from './safe-csv.ts'

const pageRows = 500

const columns = [
  ...['Accepted', 'Submitted', 'Decided', 'Title', 'Requester', 'State', 'Reward', 'Bonus', 'TopUp', 'Currency'],
  ...['ActiveMinutes', 'PayPerHour', 'AssignmentId'],
]

/**
 * Everything that a Worker did, the newest first, as CSV in pieces of some hundred lines. Times are UTC. A top-up stands
 * apart from the bonus; pay per hour counts both, and the reward of what is not rejected.
 */
export async function* myWorkCsv({ database }: Market, workerId: string): AsyncGenerator<string, void> {
  const topUps = new Map<string, bigint>()
  for (const { assignmentId, amountMicros } of await listTopUps(database, workerId))
    topUps.set(assignmentId, amountMicros)
  yield safeCsv([columns])
  let before: { time: Date; id: string } = endOfTime
  for (;;) {
    const page = await listWorkerAssignments(database, {
      ...{ workerId, states: ['Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned'] },
      ...{ fromDay: null, toDay: null, beforeTime: before.time, beforeId: before.id, limit: pageRows },
    })
    if (page.length === 0) return
    yield safeCsv(page.map((row) => cells(row, topUps.get(row.assignmentId) ?? 0n)))
    const last = page.at(-1)!
    before = { time: last.acceptedAt, id: last.assignmentId }
  }
}

function cells(row: WorkerAssignmentRow, topUpMicros: bigint): string[] {
  const { ActiveSeconds } = presentMyAssignment(row)
  const isPaid = row.state === 'Submitted' || row.state === 'Approved'
  const perHour = row.submittedAt
    ? payPerHourMicros(row.bonusMicros + (isPaid ? row.rewardMicros : 0n), ActiveSeconds)
    : undefined
  return [
    ...[row.acceptedAt, row.submittedAt, row.decidedAt].map((time) => time?.toISOString() ?? ''),
    ...[row.title, row.requesterName, row.state, toAmount(row.rewardMicros)],
    ...[toAmount(row.bonusMicros - topUpMicros), toAmount(topUpMicros), row.unit],
    ...[(ActiveSeconds / 60).toFixed(2), perHour === undefined ? '' : presentWage(perHour), row.assignmentId],
  ]
}
