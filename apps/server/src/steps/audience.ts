import { type BatchPlan, makeOwnedId, type QualificationRequirement } from '@kempelen/protocol'
import { findBatch, hasWorker, insertQualificationType, type QualificationTypeRow } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { invalid } from './invalid.ts'
import { grant } from './qualification.ts'
import { checkRequirementsUsable } from './requirements.ts'

/**
 * The QualificationType that lets Workers into a batch, so that every program for MTurk sees who may work: one of its own for
 * invited and named Workers, the group's for a group, none where the audience is everybody.
 */
export async function openAudience(
  context: Context,
  batchId: string,
  name: string,
  plan: BatchPlan,
): Promise<string | null> {
  if (plan.Audience === 'Open') return null
  if (plan.Audience === 'Group') return plan.GroupQualificationTypeId!
  const requesterId = context.caller.requesterId!
  const qualificationTypeId = makeOwnedId(requesterId, context.at, randomLetters)
  const type: QualificationTypeRow = {
    // Workers read it as a requirement; the end of the id tells batches of one name apart.
    ...{ requesterId, qualificationTypeId, name: `Invitation to ${name} (${batchId.slice(-5)})` },
    ...{ keywords: null, status: 'Active' },
    description: 'Who has it was invited to the work of one batch.',
    ...{ test: null, testDurationSeconds: null, answerKey: null, retryDelaySeconds: null },
    ...{ isAutoGranted: false, autoGrantedValue: 1, createdAt: context.at },
  }
  await insertQualificationType(context.connection, type)
  context.record({
    requesterId,
    eventId: `${qualificationTypeId}:QualificationTypeCreated`,
    type: 'QualificationTypeCreated',
    subjectId: qualificationTypeId,
    parents: [],
    state: { QualificationTypeId: qualificationTypeId, BatchId: batchId },
  })
  for (const workerId of plan.WorkerIds ?? []) {
    if (!(await hasWorker(context.connection, workerId))) throw invalid('WorkerIds', `There is no Worker ${workerId}.`)
    await grant(context, type, workerId, 1)
  }
  return qualificationTypeId
}

/** What a Worker must have to see the batch and accept its work. Refuses what nobody could be compared with. */
export async function requirementsOf(
  context: Context,
  plan: BatchPlan,
  audienceTypeId: string | null,
): Promise<QualificationRequirement[]> {
  const earlier = await Promise.all((plan.NotInBatches ?? []).map((batchId) => hitTypeOf(context, batchId)))
  const requirements: QualificationRequirement[] = [
    ...(plan.QualificationRequirements ?? []),
    ...(audienceTypeId === null ? [] : [guard(audienceTypeId, 'Exists')]),
    ...(earlier.length === 0 ? [] : [guard(`Participated:${earlier.join(',')}`, 'DoesNotExist')]),
  ]
  await checkRequirementsUsable(context, requirements)
  return requirements
}

function guard(id: string, comparator: 'Exists' | 'DoesNotExist'): QualificationRequirement {
  return { QualificationTypeId: id, Comparator: comparator, ActionsGuarded: 'DiscoverPreviewAndAccept' }
}

async function hitTypeOf(context: Context, batchId: string): Promise<string> {
  const batch = await findBatch(context.connection, context.caller.requesterId!, batchId)
  if (!batch?.hitTypeId) throw invalid('NotInBatches', `You have no published batch ${batchId}.`)
  return batch.hitTypeId
}
