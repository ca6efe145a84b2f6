import { microsPerCent } from '@kempelen/protocol'

const secondsPerHour = 3600n

/** Pay per hour in micro-units from what was paid and the seconds it took; nothing where no time passed. */
export function payPerHourMicros(paidMicros: bigint, seconds: number): bigint | undefined {
  const milliseconds = BigInt(Math.round(seconds * 1000))
  return milliseconds > 0n ? (paidMicros * 3_600_000n) / milliseconds : undefined
}

/** The least reward, in whole cents, that means this pay per hour for a task that takes so many seconds. */
export function rewardForWage(floorMicrosPerHour: bigint, seconds: number): bigint {
  const milliseconds = BigInt(Math.ceil(seconds * 1000))
  return ceilTo(microsPerCent, ceilTo(1n, floorMicrosPerHour * milliseconds, secondsPerHour * 1000n))
}

/**
 * The time of a task as the Fair Work script measures it: the median over its items of the median over the answers to each
 * (Whiting, Hugh and Bernstein 2019), which neither a few slow people nor a few slow items move.
 *
 * @param seconds of each answer, item by item.
 */
export function taskSeconds(seconds: readonly (readonly number[])[]): number | undefined {
  return median(seconds.flatMap((one) => median(one) ?? []))
}

/** What one Worker did in a batch, and was paid for it. */
export interface WorkerTime {
  readonly answers: number
  readonly seconds: number
  /** Rewards and top-ups. */
  readonly paidMicros: bigint
}

/**
 * What a Worker is owed on top so that the hour comes to the floor: for the time that the tasks take, or for the Worker's
 * own where that is longer, up to twice the usual; nothing where tasks pay the floor.
 *
 * @param usualSeconds of one task, measured.
 * @param rewardMicros of one task.
 */
export function topUpMicros(
  { answers, seconds, paidMicros }: WorkerTime,
  {
    usualSeconds,
    rewardMicros,
    floorMicrosPerHour,
  }: { usualSeconds: number; rewardMicros: bigint; floorMicrosPerHour: bigint },
): bigint {
  if (rewardMicros >= rewardForWage(floorMicrosPerHour, usualSeconds)) return 0n
  const usual = answers * usualSeconds
  const dueMicros = rewardForWage(floorMicrosPerHour, Math.max(usual, Math.min(seconds, 2 * usual)))
  return dueMicros > paidMicros ? dueMicros - paidMicros : 0n
}

function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function ceilTo(step: bigint, amount: bigint, divisor = 1n): bigint {
  const unit = step * divisor
  return ((amount + unit - 1n) / unit) * step
}
