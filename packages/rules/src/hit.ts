import { Refusal } from '@kempelen/protocol'

export type HITStatus = 'Assignable' | 'Unassignable' | 'Reviewable' | 'Reviewing' | 'Disposed'

/** What decides the state of a HIT. `available` is not zeroed at expiry: clients read "Reviewable with places left" as expired. */
export interface HITFacts {
  readonly available: number
  readonly pending: number
  readonly submitted: number
  readonly expiresAt: Date
  readonly reviewing: boolean
  readonly disposedAt: Date | null
}

/** The five states follow from the facts and the time; none is stored. */
export function hitStatus(hit: HITFacts, now: Date): HITStatus {
  if (hit.disposedAt) return 'Disposed'
  const isOpen = hit.expiresAt > now && hit.available > 0
  if (isOpen) return 'Assignable'
  if (hit.pending > 0) return 'Unassignable'
  return hit.reviewing ? 'Reviewing' : 'Reviewable'
}

/** Only a HIT that nobody can accept or is working on, with every submitted assignment reviewed, may be disposed of. */
export function checkDeletable(hit: HITFacts, now: Date): void {
  const state = hitStatus(hit, now)
  if ((state !== 'Reviewable' && state !== 'Reviewing') || hit.submitted > 0)
    throw new Refusal('InvalidHITState', { State: state, Allowed: 'Reviewing, Reviewable' })
}

/** Reviewable -> Reviewing, or back with `revert`. */
export function checkReviewStatusChange(hit: HITFacts, revert: boolean, now: Date): void {
  const state = hitStatus(hit, now)
  const needed = revert ? 'Reviewing' : 'Reviewable'
  if (state !== needed) throw new Refusal('InvalidHITState', { State: state, Allowed: needed })
}

export function checkNotDisposed(hit: HITFacts): void {
  if (hit.disposedAt)
    throw new Refusal('InvalidHITState', {
      State: 'Disposed',
      Allowed: 'Assignable, Unassignable, Reviewable, Reviewing',
    })
}

/** HITs of ten or more assignments carry another fee, fixed at creation, so the border cannot be crossed later. */
export function checkAdditionalAssignments(maxAssignments: number, additional: number): void {
  if (maxAssignments < 10 && maxAssignments + additional >= 10) throw new Refusal('InvalidMaximumAssignmentsIncrease')
  if (maxAssignments + additional > 1_000_000_000)
    throw new Refusal('InvalidParameterValue', { Value: additional, Parameter: 'NumberOfAdditionalAssignments' })
}

/**
 * What the Requester's money must cover for a HIT: every place that may still be taken, is taken, or waits for review.
 * Places left over after expiry are not covered.
 */
export function liabilityMicros(
  hit: HITFacts & { rewardMicros: bigint; feeMicros: bigint },
  isReleased: boolean,
): bigint {
  const places = (isReleased ? 0 : hit.available) + hit.pending + hit.submitted
  return BigInt(places) * (hit.rewardMicros + hit.feeMicros)
}
