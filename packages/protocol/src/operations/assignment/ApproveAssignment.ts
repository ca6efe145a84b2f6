import { ApproveAssignmentRequest, ApproveAssignmentResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ApproveAssignment = operation({
  name: 'ApproveAssignment',
  noun: 'assignment',
  roles: ['requester', 'clock'],
  member: 'Reviewer',
  mturk: true,
  input: ApproveAssignmentRequest,
  output: ApproveAssignmentResponse,
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState', 'InsufficientFunds'],
  prose: 'Pays the Worker. With OverrideRejection also a rejected assignment, within 30 days of its submission.',
})
