import { type HITGroup, toAmount, type WorkerHIT } from '@kempelen/protocol'
import {
  actionsGuarded,
  meets,
  requirementSentence,
  systemQualificationTypes,
  unmetRequirements,
  type WorkerQualifications,
} from '@kempelen/rules'
import type { HITGroupRow, HITRow } from '@kempelen/store'

/** A group as this Worker sees it: what is asked, and whether the Worker meets it. */
export function presentHITGroup(group: HITGroupRow, qualifications: WorkerQualifications): HITGroup {
  return {
    HITGroupId: group.hitGroupId,
    HITTypeId: group.hitTypeId,
    RequesterId: group.requesterId,
    RequesterName: group.requesterName,
    Title: group.title,
    Description: group.description,
    ...(group.keywords !== null && { Keywords: group.keywords }),
    Reward: toAmount(group.rewardMicros),
    Unit: group.unit,
    AssignmentDurationInSeconds: group.assignmentDurationSeconds,
    AutoApprovalDelayInSeconds: group.autoApprovalDelaySeconds,
    NumberOfHITsAvailable: group.hitsAvailable,
    CreationTime: group.publishedAt,
    ...(group.expiresAt && { Expiration: group.expiresAt }),
    Requirements: group.requirements.map((requirement) => ({
      QualificationTypeId: requirement.QualificationTypeId,
      Comparator: requirement.Comparator,
      ...(requirement.IntegerValues && { IntegerValues: requirement.IntegerValues }),
      ...(requirement.LocaleValues && { LocaleValues: requirement.LocaleValues }),
      ActionsGuarded: actionsGuarded(requirement),
      IsMet: meets(requirement, qualifications.get(requirement.QualificationTypeId)),
      Sentence: requirementSentence(requirement, qualificationTypeName(requirement.QualificationTypeId)),
    })),
    MayPreview: unmetRequirements(group.requirements, qualifications, 'Preview').length === 0,
    MayAccept: unmetRequirements(group.requirements, qualifications, 'Accept').length === 0,
  }
}

export function qualificationTypeName(id: string): string {
  return systemQualificationTypes[id as keyof typeof systemQualificationTypes] ?? `Qualification ${id}`
}

/** What a Worker is told about the HIT at hand. */
export function presentWorkerHIT(group: HITGroupRow, hit: Pick<HITRow, 'hitId' | 'expiresAt'>): WorkerHIT {
  return {
    HITId: hit.hitId,
    HITGroupId: group.hitGroupId,
    RequesterId: group.requesterId,
    RequesterName: group.requesterName,
    Title: group.title,
    Description: group.description,
    ...(group.keywords !== null && { Keywords: group.keywords }),
    Reward: toAmount(group.rewardMicros),
    Unit: group.unit,
    AssignmentDurationInSeconds: group.assignmentDurationSeconds,
    AutoApprovalDelayInSeconds: group.autoApprovalDelaySeconds,
    Expiration: hit.expiresAt,
  }
}
