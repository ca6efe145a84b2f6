import { microsPerCent } from '@kempelen/protocol'

/** What the marketplace charges the Requester: nothing, or what MTurk charged. One setting of the instance. */
export type FeePolicy = 'none' | 'mturk'

export const mastersQualificationTypeIds: ReadonlySet<string> = new Set([
  '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH',
  '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6',
])

/**
 * The fee for one assignment, in micro-units, fixed when the HIT is made. MTurk: 20 % of the reward, 20 % more from ten
 * assignments, 5 % more for Masters; half up to the cent, at least a cent (pricing page of Amazon Mechanical Turk).
 */
export function assignmentFee(
  policy: FeePolicy,
  {
    rewardMicros,
    maxAssignments,
    requiresMasters,
  }: { rewardMicros: bigint; maxAssignments: number; requiresMasters: boolean },
): bigint {
  if (policy === 'none') return 0n
  return percentOf(rewardMicros, 20n + (maxAssignments >= 10 ? 20n : 0n) + (requiresMasters ? 5n : 0n))
}

/** The fee for a bonus, in micro-units: 20 % under MTurk's policy, at least a cent. */
export function bonusFee(policy: FeePolicy, bonusMicros: bigint): bigint {
  return policy === 'none' ? 0n : percentOf(bonusMicros, 20n)
}

function percentOf(micros: bigint, percent: bigint): bigint {
  const cents = (micros * percent + 50n * microsPerCent) / (100n * microsPerCent)
  return (cents > 1n ? cents : 1n) * microsPerCent
}
