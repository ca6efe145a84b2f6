import { ListQualificationRequestsRequest, ListQualificationRequestsResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListQualificationRequests = operation({
  name: 'ListQualificationRequests',
  noun: 'qualification-request',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListQualificationRequestsRequest,
  output: ListQualificationRequestsResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidParameterValue'],
  prose: 'Lists the requests that wait for a decision, the oldest first, with the answers to the test.',
})
