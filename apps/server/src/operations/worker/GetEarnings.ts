import { toAmount } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'
import { getEarnings, listEarningsDays } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

const daysShown = 45

export const GetEarnings = behaviour('GetEarnings', async ({ connection, caller, at }) => {
  const workerId = caller.workerId!
  const unit = 'USD'
  const sums = await getEarnings(connection, workerId, unit)
  const since = new Date(at.getTime() - daysShown * 86_400_000)
  const days = await listEarningsDays(connection, { workerId, unit, since })
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
    // To the cent: an hourly wage is no sum that anybody transfers.
    ...(perHour !== undefined && { PayPerHour: toAmount((perHour / 10_000n) * 10_000n) }),
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
