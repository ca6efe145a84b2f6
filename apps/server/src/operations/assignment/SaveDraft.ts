import { ownerOf, Refusal } from '@kempelen/protocol'
import { findWorkerAssignment, putDraft } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'

export const SaveDraft = statementBehaviour(
  'SaveDraft',
  async ({ connection, caller, at }, { AssignmentId, Draft }) => {
    const workerId = caller.workerId!
    const requesterId = ownerOf(AssignmentId)
    const draft = { assignmentId: AssignmentId, workerId, content: Draft, savedAt: at }
    if (requesterId && (await putDraft(connection, { ...draft, requesterId }))) return {}
    const assignment = await findWorkerAssignment(connection, workerId, AssignmentId)
    if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
    throw new Refusal('InvalidAssignmentState', { Allowed: 'Accepted' })
  },
)
