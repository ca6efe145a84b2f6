import { type Contracts, type InputOf, type OutputOf, Refusal } from '@kempelen/protocol'
import { checkRejectable, needsReason, readRejection } from '@kempelen/rules'
import { type AssignmentRow, findAssignment, findRequester, type RequesterRow } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'

type Decision = InputOf<Contracts['ReviewAssignments']>['Decisions'][number]
type Outcome = OutputOf<Contracts['ReviewAssignments']>['Outcomes'][number]

/** Each decision is a transaction of its own, so a refusal takes nothing else back. */
export const ReviewAssignments = statementBehaviour('ReviewAssignments', async (context, { Decisions, DryRun }) => {
  const requester = (await findRequester(context.connection, context.caller.requesterId!))!
  const Outcomes: Outcome[] = []
  for (const decision of Decisions) Outcomes.push(await outcomeOf(context, requester, decision, DryRun === true))
  return { Outcomes }
})

async function outcomeOf(
  context: Context,
  requester: RequesterRow,
  decision: Decision,
  isDry: boolean,
): Promise<Outcome> {
  const { AssignmentId } = decision
  try {
    const assignment = await findAssignment(context.connection, requester.requesterId, AssignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
    if (isDecided(assignment, decision)) return { AssignmentId, Outcome: 'AlreadyDone' }
    if (isDry) checkDecidable(assignment, requester, decision)
    else await carryOut(context, decision)
    return { AssignmentId, Outcome: isDry ? 'Planned' : 'Done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { AssignmentId, Outcome: 'Refused', Code: error.code, Message: error.message }
  }
}

function isDecided({ state }: AssignmentRow, { Decision }: Decision): boolean {
  return state === (Decision === 'Approve' ? 'Approved' : 'Rejected')
}

/** What can be known beforehand. The states in which either can be done are the same. */
function checkDecidable(assignment: AssignmentRow, requester: RequesterRow, decision: Decision): void {
  checkRejectable(assignment)
  if (decision.Decision === 'Reject' && needsReason(assignment.batchId, requester.rejectionGate))
    readRejection(decision.RequesterFeedback ?? '')
}

async function carryOut(context: Context, { AssignmentId, Decision, RequesterFeedback }: Decision): Promise<void> {
  const isApproval = Decision === 'Approve'
  await context.dispatch(context.caller, isApproval ? 'ApproveAssignment' : 'RejectAssignment', {
    AssignmentId,
    ...(isApproval ? RequesterFeedback && { RequesterFeedback } : { RequesterFeedback: RequesterFeedback ?? '' }),
  })
}
