import { type Batch, toAmount, toMicros } from '@kempelen/protocol'
import { liabilityOf, payPerHourMicros, rewardForWage } from '@kempelen/rules'
import { type BatchRow, type BatchTotalsRow, getBatchTotals } from '@kempelen/store'
import type { Context } from '../context.ts'

/** A batch with what its items, answers and money come to. */
export async function presentBatch(context: Context, row: BatchRow): Promise<Batch> {
  const { requesterId, batchId, projectId } = row
  const totals = await getBatchTotals(context.connection, { requesterId, batchId, projectId })
  return {
    BatchId: batchId,
    ProjectId: projectId,
    Name: row.name,
    BatchStatus: row.state,
    ...(row.hitTypeId !== null && { HITTypeId: row.hitTypeId }),
    ...(row.hitGroupId !== null && { HITGroupId: row.hitGroupId }),
    ProjectVersion: row.version,
    Plan: row.plan,
    Unit: row.unit,
    ...wageOf(context, row, totals),
    Items: {
      Total: Number(totals.total),
      Gold: Number(totals.gold),
      Waiting: Number(totals.waiting),
      Open: Number(totals.open),
      InReview: Number(totals.inReview),
      Finished: Number(totals.finished),
      Cancelled: Number(totals.cancelled),
    },
    Answers: Number(totals.answers),
    GoldAnswers: Number(totals.goldAnswers),
    Workers: Number(totals.workers),
    WorkersStopped: Number(totals.stopped),
    ...moneyOf(context, row, totals),
    ...forecastOf(context, row, totals),
    CreationTime: row.createdAt,
    ...(row.publishedAt && { PublishTime: row.publishedAt }),
    ...(row.expiresAt && { Expiration: row.expiresAt }),
    ...(row.finishedAt && { FinishTime: row.finishedAt }),
  }
}

/** Of the hour, in whole cents. */
function perHour(micros: bigint | undefined): string {
  return toAmount(((micros ?? 0n) / 10_000n) * 10_000n)
}

function wageOf({ config }: Context, row: BatchRow, totals: BatchTotalsRow) {
  const floorMicros = toMicros(config.wageFloor)
  const seconds = totals.medianSeconds ?? row.estimatedSeconds
  const neededMicros = rewardForWage(floorMicros, seconds)
  return {
    Reward: toAmount(row.rewardMicros),
    EstimatedSeconds: row.estimatedSeconds,
    RewardPerHour: perHour(payPerHourMicros(row.rewardMicros, row.estimatedSeconds)),
    WageFloor: toAmount(floorMicros),
    ...(neededMicros > row.rewardMicros && { ProposedReward: toAmount(neededMicros) }),
    ...(totals.medianSeconds !== null && {
      MeasuredSeconds: totals.medianSeconds,
      MeasuredAnswers: Number(totals.answers),
      MeasuredPayPerHour: perHour(payPerHourMicros(row.rewardMicros, totals.medianSeconds)),
    }),
  }
}

function moneyOf({ config }: Context, row: BatchRow, totals: BatchTotalsRow) {
  const items = { ordinary: Number(totals.total - totals.gold), gold: Number(totals.gold) }
  const hasFloor = toMicros(config.wageFloor) > 0n
  const limit = liabilityOf(items, row.plan, { rewardMicros: row.rewardMicros, feeMicros: row.feeMicros, hasFloor })
  const right = totals.expectedRight
  return {
    Cost: toAmount(totals.costMicros),
    TopUps: toAmount(row.topUpMicros),
    Reserved: toAmount(row.reserveMicros),
    CostLimit: toAmount(limit.totalMicros),
    ...(totals.labelled > 0n && { ExpectedAccuracy: right / Number(totals.labelled) }),
    ...(row.goldCheck && row.goldCheck.items > 0 && { GoldCheck: goldCheckOf(row.goldCheck) }),
    ...(row.agreement !== null && { Agreement: row.agreement }),
    ...(right >= 1 && {
      CostPerCorrectLabel: toAmount(BigInt(Math.round(Number(totals.costMicros) / right / 10_000)) * 10_000n),
    }),
  }
}

/** Answers still to come, by what finished items took, and when they will be there at the pace so far. */
function forecastOf({ at }: Context, row: BatchRow, totals: BatchTotalsRow) {
  const left = Number(totals.waiting + totals.open)
  if (left === 0 || row.publishedAt === null) return {}
  const ordinary = Number(totals.answers - totals.goldAnswers)
  const done = Number(totals.finished + totals.inReview)
  const each = done > 0 ? Math.max(row.plan.MinAssignments, ordinary / (done + left / 2)) : row.plan.MinAssignments
  const missing = Math.max(1, Math.ceil(left * each - Math.max(0, ordinary - done * each)))
  const { firstAt, lastAt } = totals
  const spent = firstAt && lastAt ? lastAt.getTime() - firstAt.getTime() : 0
  return {
    ForecastAnswers: missing,
    ...(ordinary >= 10 && spent > 0 && { ForecastFinishTime: new Date(at.getTime() + (missing * spent) / ordinary) }),
  }
}

/** So many standard deviations below what was to be expected are no accident. */
const suspiciousDeviation = 2

/** What known answers say of the probabilities: where people err together, only these can show it. */
function goldCheckOf({ items, right, expected, deviation }: NonNullable<BatchRow['goldCheck']>) {
  const isSuspicious = (expected - right) / deviation > suspiciousDeviation
  return {
    Items: items,
    Right: right,
    Expected: expected,
    ...(isSuspicious && {
      Warning: `Of ${items} items with a known answer the crowd's labels are right ${right} times, where ${expected.toFixed(1)} were to be expected: people err together here. All probabilities have been lowered for it.`,
    }),
  }
}
