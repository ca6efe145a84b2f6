import { type HIT, toAmount } from '@kempelen/protocol'
import { hitStatus } from '@kempelen/rules'
import type { HITRow } from '@kempelen/store'

/** A HIT as MTurk shows it. What was not given at creation is left out, as MTurk does. */
export function presentHIT(hit: HITRow, now: Date): HIT {
  return {
    HITId: hit.hitId,
    HITTypeId: hit.hitTypeId,
    HITGroupId: hit.hitGroupId,
    ...(hit.hitLayoutId !== null && { HITLayoutId: hit.hitLayoutId }),
    CreationTime: hit.createdAt,
    Title: hit.title,
    Description: hit.description,
    Question: hit.question,
    ...(hit.keywords !== null && { Keywords: hit.keywords }),
    HITStatus: hitStatus(hit, now),
    MaxAssignments: hit.maxAssignments,
    Reward: toAmount(hit.rewardMicros),
    AutoApprovalDelayInSeconds: hit.autoApprovalDelaySeconds,
    Expiration: hit.expiresAt,
    AssignmentDurationInSeconds: hit.assignmentDurationSeconds,
    ...(hit.annotation !== null && { RequesterAnnotation: hit.annotation }),
    QualificationRequirements: hit.requirements,
    HITReviewStatus: 'NotReviewed',
    NumberOfAssignmentsPending: hit.pending,
    NumberOfAssignmentsAvailable: hit.available,
    NumberOfAssignmentsCompleted: hit.completed,
  }
}
