import { ListHITsRequest, ListHITsResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListHITs = operation({
  name: 'ListHITs',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListHITsRequest,
  output: ListHITsResponse,
  errors: ['InvalidParameterValue'],
  prose:
    'Lists the HITs of the Requester that are not disposed, newest first. Every page but an empty one carries a NextToken.',
})
