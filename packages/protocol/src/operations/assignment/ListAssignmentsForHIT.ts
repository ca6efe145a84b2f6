import { ListAssignmentsForHITRequest, ListAssignmentsForHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListAssignmentsForHIT = operation({
  name: 'ListAssignmentsForHIT',
  noun: 'assignment',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListAssignmentsForHITRequest,
  output: ListAssignmentsForHITResponse,
  errors: ['HITDoesNotExist', 'InvalidParameterValue'],
  prose: 'Lists the submitted, approved and rejected assignments of a HIT in the order of their submission.',
})
