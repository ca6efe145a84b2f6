import { Refusal } from '@kempelen/protocol'
import { activeSecondsOfBeat } from '@kempelen/rules'
import { findWorkerAssignment, recordBeat } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'

export const RecordActivity = statementBehaviour(
  'RecordActivity',
  async ({ connection, caller, at }, { AssignmentId }) => {
    const workerId = caller.workerId!
    const assignment = await findWorkerAssignment(connection, workerId, AssignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
    if (assignment.state !== 'Accepted') throw new Refusal('InvalidAssignmentState', { Allowed: 'Accepted' })
    const { lastBeatAt, acceptedAt } = assignment
    const seconds = activeSecondsOfBeat(lastBeatAt, acceptedAt, at)
    const counted = await recordBeat(connection, { workerId, assignmentId: AssignmentId, seconds, now: at, lastBeatAt })
    return { ActiveSeconds: Math.round(counted ?? assignment.activeSeconds) }
  },
)
