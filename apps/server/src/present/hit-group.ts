import { type HITGroup, type QualificationRequirement, toAmount, type WorkerHIT } from '@kempelen/protocol'
import {
  actionsGuarded,
  requirementSentence,
  systemQualificationTypes,
  unmetRequirements,
  type WorkerQualifications,
} from '@kempelen/rules'
import type { HITGroupRow, HITRow } from '@kempelen/store'
import type { RequirementAccount } from '../steps/worker-facts.ts'
import { presentWage } from './requester.ts'

/** What stands beside a group and is not its own. */
export interface GroupAside {
  readonly isFavorite: boolean
  /** What the Requester says an answer takes, where none has been measured. */
  readonly promisedSeconds: number | undefined
}

/** A group as this Worker sees it: what is asked, and whether the Worker meets it. */
export function presentHITGroup(
  group: HITGroupRow,
  qualifications: WorkerQualifications,
  explain: (requirement: QualificationRequirement) => RequirementAccount,
  { isFavorite, promisedSeconds }: GroupAside,
): HITGroup {
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
    NumberOfHITsIn90Days: group.recentHits,
    ...presentMeasure(group),
    ...(promisedSeconds !== undefined && { PromisedSeconds: promisedSeconds }),
    ...(isFavorite && { IsFavorite: true }),
    CreationTime: group.publishedAt,
    ...(group.expiresAt && { Expiration: group.expiresAt }),
    Requirements: group.requirements.map((requirement) => presentRequirement(requirement, explain(requirement))),
    MayPreview: unmetRequirements(group.requirements, qualifications, 'Preview').length === 0,
    MayAccept: unmetRequirements(group.requirements, qualifications, 'Accept').length === 0,
  }
}

/** With fewer Workers a median may still move far. */
const workersForMeasure = 10

function presentMeasure({ measuredSeconds, measuredWorkers, payPerHourMicros }: HITGroupRow) {
  return {
    NumberOfWorkersMeasured: measuredWorkers,
    ...(measuredSeconds !== null && {
      MeasuredSeconds: Math.round(measuredSeconds),
      IsEstimate: measuredWorkers < workersForMeasure,
    }),
    ...(payPerHourMicros > 0n && { PayPerHour: presentWage(payPerHourMicros) }),
  }
}

function presentRequirement(
  requirement: QualificationRequirement,
  { words, value, type }: RequirementAccount,
): HITGroup['Requirements'][number] {
  const description = type?.description ?? systemQualificationTypes[requirement.QualificationTypeId]?.description
  return {
    QualificationTypeId: requirement.QualificationTypeId,
    Name: words.name,
    ...(description && { Description: description }),
    HasTest: type !== undefined && type.test !== null,
    IsRequestable: type?.status === 'Active',
    Comparator: requirement.Comparator,
    ...(requirement.IntegerValues && { IntegerValues: requirement.IntegerValues }),
    ...(requirement.LocaleValues && { LocaleValues: requirement.LocaleValues }),
    ActionsGuarded: actionsGuarded(requirement),
    IsMet: words.remedy === '',
    ...(value && ('locale' in value ? { LocaleValue: value.locale } : { IntegerValue: value.integer })),
    Asks: words.asks,
    Has: words.has,
    ...presentRemedy(words),
    Sentence: requirementSentence(words),
  }
}

function presentRemedy({ remedy, means }: RequirementAccount['words']) {
  if (!means) return {}
  const { kind, count, percent } = means
  return {
    ...{ Remedy: remedy, RemedyKind: kind },
    ...(count !== undefined && { RemedyCount: count }),
    ...(percent !== undefined && { RemedyPercent: percent }),
  }
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
