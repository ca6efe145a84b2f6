import { RejectAssignmentRequest, RejectAssignmentResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const RejectAssignment = operation({
  name: 'RejectAssignment',
  noun: 'assignment',
  roles: ['requester'],
  mturk: true,
  input: RejectAssignmentRequest,
  output: RejectAssignmentResponse,
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState'],
  prose: 'Refuses the work. The money waits as contested until the time for an appeal is over.',
})
