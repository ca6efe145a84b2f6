import { ListReviewableHITsRequest, ListReviewableHITsResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListReviewableHITs = operation({
  name: 'ListReviewableHITs',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListReviewableHITsRequest,
  output: ListReviewableHITsResponse,
  errors: ['InvalidParameterValue'],
  prose: 'Lists the HITs that are Reviewable, or Reviewing, newest first.',
})
