import { makeOwnedId, ownerOf, Refusal } from '@kempelen/protocol'
import {
  acceptAssignment,
  findHIT,
  findHITToPreview,
  findWorkerStanding,
  type HITGroupRow,
  hasTurnAtHIT,
  isUniqueViolation,
} from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import { type Context, randomLetters } from '../../context.ts'
import { presentWorkerHIT } from '../../present/hit-group.ts'
import { presentTask } from '../../present/task.ts'
import { acceptInBatch, batchAtWork } from '../../steps/batch-work.ts'
import { guidelinesOf } from '../../steps/guidelines.ts'
import { checkRequirementsMet, getGroup } from '../../steps/worker-facts.ts'

export const AcceptAssignment = statementBehaviour('AcceptAssignment', async (context, { HITGroupId, HITId }) => {
  const group = await groupOf(context, HITGroupId, HITId)
  await checkRequirementsMet(context, group, 'Accept')
  const { requesterId, hitGroupId } = group
  // What a suspended Requester has published waits.
  if ((await context.suspensions.requesters()).includes(requesterId)) throw new Refusal('NoHITsAvailable')
  const workerId = context.caller.workerId!
  const assignmentId = makeOwnedId(requesterId, context.at, randomLetters)
  const cap = context.config.maxHeldAssignments
  const batch = group.batchId === null ? undefined : await batchAtWork(context, group.batchId)

  // A place that others hold at this moment may be free the next; only the facts can say that nothing is left.
  for (let attempt = 1; ; attempt++) {
    const parameters = { requesterId, hitGroupId, workerId, assignmentId, cap, now: context.at }
    const taken = batch
      ? acceptInBatch(context, batch, { ...parameters, projectVersion: batch.version }, HITId)
      : acceptAssignment(context.connection, { ...parameters, projectVersion: null }, HITId)
    const place = await taken.catch((error: unknown) => {
      if (isUniqueViolation(error, 'assignment_once')) return undefined
      throw error
    })
    if (place) {
      context.rollUp.touch(requesterId, hitGroupId)
      const task = presentTask(context, place, { assignmentId, workerId })
      return {
        Assignment: {
          AssignmentId: assignmentId,
          HITId: place.hitId,
          HITGroupId: hitGroupId,
          AcceptTime: context.at,
          Deadline: place.deadlineAt,
        },
        HIT: { ...presentWorkerHIT(group, place), ...(await guidelinesOf(context, group)) },
        Task: task,
        TaskURL: task.URL,
      }
    }
    await explain(context, group, HITId)
    if (attempt >= 100) throw new Refusal('ThrottlingException')
  }
})

async function groupOf(
  context: Context,
  hitGroupId: string | undefined,
  hitId: string | undefined,
): Promise<HITGroupRow> {
  if (hitGroupId) return getGroup(context, hitGroupId)
  if (!hitId) throw new Refusal('InvalidParameterValue', { message: 'Name a HITGroupId or a HITId.' })
  const requesterId = ownerOf(hitId)
  const hit = requesterId && (await findHIT(context.connection, requesterId, hitId))
  if (!hit) throw new Refusal('HITDoesNotExist', { HITId: hitId })
  return getGroup(context, hit.hitGroupId)
}

/** Says why no place was given, or returns when the facts know no reason and it is worth another try. */
async function explain(context: Context, group: HITGroupRow, hitId: string | undefined): Promise<void> {
  const { connection, at } = context
  const workerId = context.caller.workerId!
  const { requesterId, hitGroupId } = group
  const cap = context.config.maxHeldAssignments
  const standing = await findWorkerStanding(connection, workerId)
  if (standing?.blockers.includes(requesterId)) throw new Refusal('WorkerBlocked')
  if (standing && standing.record.held >= cap)
    throw new Refusal('ExceedsMaxAssignmentsHeld', { Held: standing.record.held, Cap: cap })
  if (!hitId) {
    if (await findHITToPreview(connection, { requesterId, hitGroupId, workerId, now: at })) return
    throw new Refusal('NoHITsAvailable')
  }
  if (await hasTurnAtHIT(connection, workerId, requesterId, hitId)) throw new Refusal('AssignmentAlreadyHeld')
  const hit = await findHIT(connection, requesterId, hitId)
  if (!hit || hit.hitGroupId !== hitGroupId) throw new Refusal('HITDoesNotExist', { HITId: hitId })
  if (hit.available === 0 || hit.isReleased || hit.expiresAt <= at) throw new Refusal('NoHITsAvailable')
}
