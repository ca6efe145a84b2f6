import { Refusal } from '@kempelen/protocol'
import { listWorkOfSuspended, noteSuspensionCarriedOut } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'

// Each return is a transaction of its own, and may be refused since the Worker has just handed in.
export const CarryOutSuspension = statementBehaviour('CarryOutSuspension', async (context, { SuspensionId }) => {
  for (const { workerId, assignmentId } of await listWorkOfSuspended(context.connection, SuspensionId)) {
    try {
      await context.dispatch({ isClock: true, workerId }, 'ReturnAssignment', { AssignmentId: assignmentId })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  await noteSuspensionCarriedOut(context.connection, SuspensionId)
  return {}
})
