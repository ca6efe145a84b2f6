import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, rejectionReason } from '../../words.ts'

export const RejectAnswer = operation({
  name: 'RejectAnswer',
  noun: 'assignment',
  roles: ['requester'],
  member: 'Reviewer',
  input: structure({ AssignmentId: id, Reason: rejectionReason, Evidence: { type: 'string', min: 10, max: 4096 } }, [
    'AssignmentId',
    'Reason',
    'Evidence',
  ]),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState', 'EvidenceDoesNotHold', 'RejectionLimitReached'],
  prose:
    'Refuses an answer for a reason of a closed list, with evidence. The Worker is told and can appeal. Answers of a batch can be rejected only like this, and a twentieth of them at most; what is not paid for is not shown any more.',
})
