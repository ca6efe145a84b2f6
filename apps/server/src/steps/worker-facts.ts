import { Refusal } from '@kempelen/protocol'
import {
  type HITAction,
  localeId,
  numberApprovedId,
  percentApproved,
  percentApprovedId,
  type QualificationValue,
  requirementSentence,
  unmetRequirements,
  type WorkerQualifications,
} from '@kempelen/rules'
import type { HITGroupRow, WorkerRecordRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import { qualificationTypeName } from '../present/hit-group.ts'

const none: WorkerQualifications = new Map()

/** What the Worker has, system qualifications included; it may be a second old. */
export async function qualificationsOf({ workers, caller }: Context): Promise<WorkerQualifications> {
  const record = await workers.get(caller.workerId!)
  return record ? systemQualifications(record) : none
}

function systemQualifications(record: WorkerRecordRow): WorkerQualifications {
  const approved = Number(record.approved)
  const values = new Map<string, QualificationValue>([
    [numberApprovedId, { integer: approved }],
    [percentApprovedId, { integer: percentApproved(approved, Number(record.rejected), Number(record.submitted)) }],
  ])
  if (record.country)
    values.set(localeId, {
      locale: { Country: record.country, ...(record.subdivision && { Subdivision: record.subdivision }) },
    })
  return values
}

/** Refuses when the Worker lacks what guards this act, naming each requirement. Asks the database only when it must. */
export async function checkRequirementsMet(context: Context, group: HITGroupRow, action: HITAction): Promise<void> {
  if (group.requirements.length === 0) return
  const unmet = unmetRequirements(group.requirements, await qualificationsOf(context), action)
  if (unmet.length === 0) return
  const sentences = unmet.map((one) => requirementSentence(one, qualificationTypeName(one.QualificationTypeId)))
  throw new Refusal('DoesNotMeetRequirements', { Unmet: `${sentences.join('; ')}.` })
}

/** A group that exists, by HITGroupId or HITTypeId. */
export async function getGroup(context: Context, id: string): Promise<HITGroupRow> {
  const group = await context.groups.get(id)
  if (!group) throw new Refusal('HITGroupDoesNotExist', { HITGroupId: id })
  return group
}
