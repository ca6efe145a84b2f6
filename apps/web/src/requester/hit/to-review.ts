import type { HIT } from '@kempelen/protocol'

/** Submitted and not reviewed: what the counters of a HIT leave over. */
export function assignmentsToReview(hit: HIT): number {
  const { MaxAssignments = 0, NumberOfAssignmentsAvailable = 0 } = hit
  const { NumberOfAssignmentsPending = 0, NumberOfAssignmentsCompleted = 0 } = hit
  return MaxAssignments - NumberOfAssignmentsAvailable - NumberOfAssignmentsPending - NumberOfAssignmentsCompleted
}
