import { RejectAssignmentRequest, RejectAssignmentResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const RejectAssignment = operation({
  name: 'RejectAssignment',
  noun: 'assignment',
  roles: ['requester'],
  member: 'Reviewer',
  mturk: true,
  input: RejectAssignmentRequest,
  output: RejectAssignmentResponse,
  errors: [
    'AssignmentDoesNotExist',
    'InvalidAssignmentState',
    'ReasonRequired',
    'EvidenceDoesNotHold',
    'RejectionLimitReached',
  ],
  prose:
    'Refuses the work. The money waits as contested until the time for an appeal is over. An answer of a batch is rejected with a reason and evidence: RequesterFeedback then begins with one, such as "TooFast: 3 s for 40 words, where the median is 60 s."',
})
