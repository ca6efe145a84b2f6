import { ownerOf, type QualificationRequirement, Refusal } from '@kempelen/protocol'
import {
  allQualifications,
  explainRequirement,
  type HITAction,
  type MastersPolicy,
  participationIds,
  type QualificationTypeFacts,
  type QualificationValue,
  requirementSentence,
  systemQualifications,
  unmetRequirements,
  type WorkerQualifications,
} from '@kempelen/rules'
import { type HITGroupRow, listParticipations, type QualificationTypeRow, type WorkerStanding } from '@kempelen/store'
import type { Context } from '../context.ts'

/** The Worker as last read, at most a second ago. */
export async function standingOf({ workers, caller }: Context): Promise<WorkerStanding> {
  const standing = await workers.get(caller.workerId!)
  if (!standing) throw new Refusal('AccessDeniedException', { Operation: 'this', Role: 'worker' })
  return standing
}

/** What the Worker has been granted, by Requesters and by the marketplace. */
export async function qualificationsOf(context: Context): Promise<WorkerQualifications> {
  const { record, granted } = await standingOf(context)
  return allQualifications(systemQualifications(record, mastersPolicy(context)), granted)
}

export function mastersPolicy({ config }: Context): MastersPolicy {
  return { minimumApproved: config.mastersMinimumApproved, minimumPercentApproved: config.mastersMinimumPercent }
}

/** The same, and whether the Worker took part in the earlier work that these requirements name. */
export async function withParticipations(
  context: Context,
  qualifications: WorkerQualifications,
  requirements: readonly QualificationRequirement[],
): Promise<WorkerQualifications> {
  const asked = [...new Set(requirements.map((one) => one.QualificationTypeId).filter(participationIds))]
  if (asked.length === 0) return qualifications
  const ids = [...new Set(asked.flatMap((id) => participationIds(id)!))]
  const done = await listParticipations(context.connection, {
    workerId: context.caller.workerId!,
    ids,
    requesterIds: ids.map((id) => ownerOf(id)!),
  })
  const all = new Map(qualifications)
  for (const id of asked) if (participationIds(id)!.some((one) => done.has(one))) all.set(id, { integer: 1 })
  return all
}

/** What a Worker is told of a requirement. */
export interface RequirementAccount {
  readonly words: ReturnType<typeof explainRequirement>
  readonly value: QualificationValue | undefined
  /** Where a Requester made it and it is not gone. */
  readonly type: QualificationTypeRow | undefined
}

/** Tells of requirements: their names, what the Worker has, and how to meet them. */
export async function explainer(
  context: Context,
  qualifications: WorkerQualifications,
  requirements: readonly QualificationRequirement[],
): Promise<(requirement: QualificationRequirement) => RequirementAccount> {
  const ids = [...new Set(requirements.map((one) => one.QualificationTypeId))]
  const types = new Map(
    await Promise.all(ids.map(async (id) => [id, await context.qualificationTypes.get(id)] as const)),
  )
  return (requirement) => {
    const id = requirement.QualificationTypeId
    const type = types.get(id)
    const value = qualifications.get(id)
    const words = explainRequirement(requirement, value, {
      masters: mastersPolicy(context),
      ...(type && { facts: factsOf(type) }),
    })
    return { words, value, type }
  }
}

function factsOf(type: QualificationTypeRow): QualificationTypeFacts {
  return {
    name: type.name,
    isActive: type.status === 'Active',
    isAutoGranted: type.isAutoGranted,
    hasTest: type.test !== null,
    ...(type.retryDelaySeconds !== null && { retryDelaySeconds: Number(type.retryDelaySeconds) }),
  }
}

/** Refuses when the Worker lacks what guards this act, naming each requirement. Asks the database only when it must. */
export async function checkRequirementsMet(context: Context, group: HITGroupRow, action: HITAction): Promise<void> {
  const { requirements } = group
  if (requirements.length === 0) return
  const qualifications = await withParticipations(context, await qualificationsOf(context), requirements)
  const unmet = unmetRequirements(requirements, qualifications, action)
  if (unmet.length === 0) return
  const explain = await explainer(context, qualifications, unmet)
  throw new Refusal('DoesNotMeetRequirements', {
    Unmet: unmet.map((one) => requirementSentence(explain(one).words)).join(' '),
  })
}

/** A group that exists, by HITGroupId or HITTypeId. */
export async function getGroup(context: Context, id: string): Promise<HITGroupRow> {
  const group = await context.groups.get(id)
  if (!group) throw new Refusal('HITGroupDoesNotExist', { HITGroupId: id })
  return group
}
