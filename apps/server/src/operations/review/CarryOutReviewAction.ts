import { type ErrorCode, errorTable, Refusal } from '@kempelen/protocol'
import { checkAdditionalAssignments } from '@kempelen/rules'
import { completeReviewAction, findAssignment, findHIT, findReviewAction, type ReviewActionRow } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { lostRace } from '../../steps/lost-race.ts'

type Ending = Pick<ReviewActionRow, 'status' | 'result'> & { errorCode?: string }

export const CarryOutReviewAction = statementBehaviour(
  'CarryOutReviewAction',
  async (context, { ActionId: actionId }) => {
    const requesterId = context.caller.requesterId!
    const action = await findReviewAction(context.connection, requesterId, actionId)
    if (action?.status !== 'Intended') throw lostRace(actionId)
    const { status, result, errorCode = null } = await endingOf(context, action)
    await completeReviewAction(context.connection, {
      ...{ requesterId, actionId, status, result, errorCode },
      completedAt: context.now(),
    })
    return {}
  },
)

/** Acts through the operations that the Requester could have called, so the same guards hold. A refusal is an ending too. */
async function endingOf(context: Context, action: ReviewActionRow): Promise<Ending> {
  try {
    return action.name === 'extend' ? await extend(context, action) : await decide(context, action)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: 'Failed', result: error.message, errorCode: turkCode(error.code) }
  }
}

async function decide(context: Context, { requesterId, name, targetId, feedback }: ReviewActionRow): Promise<Ending> {
  const isApproval = name === 'approve'
  const state = isApproval ? 'Approved' : 'Rejected'
  const input = { AssignmentId: targetId, RequesterFeedback: feedback ?? (isApproval ? undefined : '') }
  try {
    await context.dispatch({ requesterId }, isApproval ? 'ApproveAssignment' : 'RejectAssignment', input)
    return { status: 'Succeeded', result: state }
  } catch (error) {
    const assignment = await findAssignment(context.connection, requesterId, targetId)
    if (!(error instanceof Refusal) || assignment?.state !== state) throw error
    return { status: 'Succeeded', result: `Already ${state.toLowerCase()}` }
  }
}

/**
 * Time first, then the place: a HIT that has expired is open again before it has one more. The action's id is the token
 * of the second step, so that a server that died between step and note adds no second place.
 */
async function extend(context: Context, action: ReviewActionRow): Promise<Ending> {
  const { requesterId, actionId, hitId, minimumSeconds, maximumAssignments } = action
  const hit = (await findHIT(context.connection, requesterId, hitId))!
  if (maximumAssignments !== null && hit.maxAssignments >= maximumAssignments)
    return { status: 'Cancelled', result: `The HIT has its maximum of ${maximumAssignments} assignments` }
  checkAdditionalAssignments(hit.maxAssignments, 1)
  const earliestEnd = new Date(context.at.getTime() + minimumSeconds * 1000)
  if (hit.expiresAt < earliestEnd)
    await context.dispatch({ requesterId }, 'UpdateExpirationForHIT', {
      HITId: hitId,
      ExpireAt: earliestEnd.getTime() / 1000,
    })
  const place = { HITId: hitId, NumberOfAdditionalAssignments: 1, UniqueRequestToken: actionId }
  await context.dispatch({ requesterId }, 'CreateAdditionalAssignmentsForHIT', place).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'DuplicateRequest')) throw error
  })
  return { status: 'Succeeded', result: 'Extended' }
}

function turkCode(code: ErrorCode): string {
  const entry: { readonly turk?: string } = errorTable[code]
  return entry.turk ?? code
}
