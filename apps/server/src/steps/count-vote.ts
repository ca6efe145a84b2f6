import { type AssignmentRow, setVoteCounted } from '@kempelen/store'
import type { Context } from '../context.ts'

/**
 * Says whether an answer of a batch counts for its item, and has the item decided anew once that is on disk. What fails
 * there is left to the clock.
 */
export async function countVote(context: Context, assignment: AssignmentRow, isCounted: boolean): Promise<void> {
  const { requesterId, assignmentId, batchId, hitId } = assignment
  if (batchId === null) return
  await setVoteCounted(context.connection, { requesterId, assignmentId, isCounted })
  context.afterwards(() => {
    context.dispatch({ isClock: true, requesterId }, 'DecideItem', { HITId: hitId }).catch(() => {})
  })
}
