import { type BatchPlan, toAmount, toMicros } from '@kempelen/protocol'
import { assignmentFee, type FeePolicy, liabilityOf, payPerHourMicros, readPlan, rewardForWage } from '@kempelen/rules'

export interface Terms {
  readonly wageFloor: string
  readonly feePolicy: FeePolicy
}

/** Where the marketplace has no floor. */
const usualReward = '0.05'

/** The least reward that means the wage floor for a task of so many seconds. */
export function leastReward({ wageFloor }: Terms, seconds: number): string {
  const floorMicros = toMicros(wageFloor)
  return floorMicros > 0n ? toAmount(rewardForWage(floorMicros, seconds)) : usualReward
}

/** What a reward means per hour, in whole cents. */
export function perHour(reward: string, seconds: number): string {
  return toAmount(((payPerHourMicros(toMicros(reward), seconds) ?? 0n) / 10_000n) * 10_000n)
}

/** At most what a batch can cost, as the server will reserve it. */
export function costLimit(
  items: { readonly ordinary: number; readonly gold: number },
  asked: Partial<BatchPlan>,
  reward: string,
  { wageFloor, feePolicy }: Terms,
): { answers: number; totalMicros: bigint; feeMicros: bigint; topUpMicros: bigint } {
  const rewardMicros = toMicros(reward)
  const feeMicros = assignmentFee(feePolicy, { rewardMicros, maxAssignments: 1, requiresMasters: false })
  const limit = liabilityOf(items, readPlan(asked), { rewardMicros, feeMicros, hasFloor: toMicros(wageFloor) > 0n })
  const answers = limit.answers + limit.goldAnswers
  return { ...limit, answers, feeMicros: feeMicros * BigInt(answers) }
}

/** What is missing of a balance, upwards to the cent; nothing where it suffices. */
export function shortfall(totalMicros: bigint, balance: string): string | undefined {
  const missing = totalMicros - toMicros(balance)
  return missing > 0n ? toAmount(((missing + 9_999n) / 10_000n) * 10_000n) : undefined
}
