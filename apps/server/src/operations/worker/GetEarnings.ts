import { toAmount } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'
import { getEarnings, listEarningsDays, listPendingDays, sumSittings } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { mondayOf, pacificDay } from '../../exports/pacific-time.ts'
import { presentWage } from '../../present/requester.ts'

const daysShown = 45
/** A sitting ends where nothing is done for so long. */
const sittingGapSeconds = 1800

export const GetEarnings = behaviour('GetEarnings', async ({ connection, caller, config, at }) => {
  const workerId = caller.workerId!
  const unit = config.currency
  const sums = await getEarnings(connection, workerId, unit)
  const since = new Date(at.getTime() - daysShown * 86_400_000)
  const days = await listEarningsDays(connection, { workerId, unit, since })
  const [pending, sittings] = await Promise.all([
    listPendingDays(connection, { workerId, unit }),
    sumSittings(connection, { workerId, since, gapSeconds: sittingGapSeconds }),
  ])
  const today = pacificDay(at)
  const monday = mondayOf(today)
  const earnedSince = (first: string) =>
    toAmount(days.reduce((sum, day) => (day.date >= first ? sum + day.earningsMicros : sum), 0n))
  const withSearching = payPerHourMicros(sittings.dueMicros, sittings.seconds)
  const perHour = payPerHourMicros(sums.rewardMicros + sums.bonusMicros, sums.paidSeconds)
  return {
    Unit: unit,
    AvailableBalance: toAmount(sums.availableMicros),
    PendingAmount: toAmount(sums.pendingMicros),
    ContestedAmount: toAmount(sums.contestedMicros),
    RewardAmount: toAmount(sums.rewardMicros),
    BonusAmount: toAmount(sums.bonusMicros),
    NumberOfAssignmentsSubmitted: Number(sums.submitted),
    NumberOfAssignmentsApproved: Number(sums.approved),
    NumberOfAssignmentsRejected: Number(sums.rejected),
    PaidSeconds: Math.round(sums.paidSeconds),
    ...(perHour !== undefined && { PayPerHour: presentWage(perHour) }),
    ...(withSearching !== undefined && { PayPerHourWithSearching: presentWage(withSearching) }),
    Today: earnedSince(today),
    ThisWeek: earnedSince(monday),
    Pending: pending.map((day) => ({
      Date: day.date,
      Amount: toAmount(day.amountMicros),
      NumberOfAssignments: Number(day.assignments),
    })),
    Days: days.map((day) => ({
      Date: day.date,
      Submitted: Number(day.submitted),
      Approved: Number(day.approved),
      Rejected: Number(day.rejected),
      Earnings: toAmount(day.earningsMicros),
      PaidSeconds: Math.round(day.paidSeconds),
    })),
  }
})
