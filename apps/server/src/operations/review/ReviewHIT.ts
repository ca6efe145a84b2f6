import { findPlurality, knownAnswerScore, readAssignmentReviewPolicy, readHITReviewPolicy } from '@kempelen/rules'
import { type AssignmentRow, findReviewPolicies, hasOpenReviews, listAssignmentsForHIT, lockHIT } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { startOfTime } from '../../paging.ts'
import { saveHIT } from '../../steps/hit-change.ts'
import { lostRace } from '../../steps/lost-race.ts'
import { answerTexts, carryOut, writeReviewRun } from '../../steps/review-run.ts'
import { withTransaction } from '../../steps/with-transaction.ts'

export const ReviewHIT = statementBehaviour('ReviewHIT', async (context, { HITId: hitId }) => {
  const requesterId = context.caller.requesterId!
  const actionIds = await withTransaction(context, async (inside) => {
    const { connection } = inside
    const hit = await lockHIT(connection, requesterId, hitId)
    const isThrough = hit && !hit.disposedAt && hit.pending === 0 && (hit.available === 0 || hit.isReleased)
    // Known answers come first: what they reject may be disregarded here, and what they extend is not through.
    if (!isThrough || hit.isPolicyDone || (await hasOpenReviews(connection, requesterId, hitId))) throw lostRace(hitId)
    const policies = (await findReviewPolicies(connection, requesterId, hitId))!
    const known = policies.assignmentReviewPolicy && readAssignmentReviewPolicy(policies.assignmentReviewPolicy)
    const shown = (await submittedAssignments(inside, requesterId, hitId)).filter(({ isSealed }) => !isSealed)
    const assignments = shown.map((assignment) => {
      const answers = answerTexts(assignment.answer!)
      return {
        assignmentId: assignment.assignmentId,
        isRejected: assignment.state === 'Rejected',
        knownAnswerScore: known ? knownAnswerScore(known, answers) : undefined,
        answers,
      }
    })
    const outcome = findPlurality(readHITReviewPolicy(policies.hitReviewPolicy!), hitId, assignments)
    await saveHIT(inside, hit, { isPolicyDone: true })
    return writeReviewRun(inside, { requesterId, hitId, level: 'HIT', targetId: hitId }, outcome)
  })
  await carryOut(context, requesterId, actionIds)
  return {}
})

async function submittedAssignments(
  { connection }: Context,
  requesterId: string,
  subjectId: string,
): Promise<AssignmentRow[]> {
  const states = ['Submitted', 'Approved', 'Rejected']
  const all: AssignmentRow[] = []
  for (let after: { time: Date; id: string } = startOfTime; ; ) {
    const page = { requesterId, subjectId, states, afterTime: after.time, afterId: after.id, limit: 1000 }
    const rows = await listAssignmentsForHIT(connection, page)
    all.push(...rows)
    const last = rows.at(-1)
    if (!last) return all
    after = { time: last.submittedAt!, id: last.assignmentId }
  }
}
