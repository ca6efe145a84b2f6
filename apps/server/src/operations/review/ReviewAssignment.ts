import { isSubmitted, readAssignmentReviewPolicy, scoreKnownAnswers } from '@kempelen/rules'
import { awaitsPolicy, endWaitForPolicy, findReviewPolicies, lockAssignment } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { answerTexts, carryOut, writeReviewRun } from '../../steps/review-run.ts'
import { withTransaction } from '../../steps/with-transaction.ts'

export const ReviewAssignment = statementBehaviour(
  'ReviewAssignment',
  async (context, { AssignmentId: assignmentId }) => {
    const requesterId = context.caller.requesterId!
    const actionIds = await withTransaction(context, async (inside) => {
      const { connection } = inside
      const assignment = await lockAssignment(connection, requesterId, assignmentId)
      if (!assignment || !isSubmitted(assignment.state) || !(await awaitsPolicy(connection, requesterId, assignmentId)))
        throw lostRace(assignmentId)
      const { hitId } = assignment
      const policies = await findReviewPolicies(connection, requesterId, hitId)
      const policy = readAssignmentReviewPolicy(policies!.assignmentReviewPolicy!)
      await endWaitForPolicy(connection, requesterId, assignmentId)
      // Sealed meanwhile: what a policy finds would tell of the answer.
      if (assignment.isSealed) return []
      const outcome = scoreKnownAnswers(policy, assignmentId, answerTexts(assignment.answer!))
      return writeReviewRun(inside, { requesterId, hitId, level: 'Assignment', targetId: assignmentId }, outcome)
    })
    await carryOut(context, requesterId, actionIds)
    return {}
  },
)
