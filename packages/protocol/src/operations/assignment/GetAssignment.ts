import { GetAssignmentRequest, GetAssignmentResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetAssignment = operation({
  name: 'GetAssignment',
  noun: 'assignment',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: GetAssignmentRequest,
  output: GetAssignmentResponse,
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState'],
  prose: 'Gives a submitted assignment and its HIT.',
})
