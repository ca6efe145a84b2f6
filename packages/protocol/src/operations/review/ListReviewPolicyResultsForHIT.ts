import { ListReviewPolicyResultsForHITRequest, ListReviewPolicyResultsForHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListReviewPolicyResultsForHIT = operation({
  name: 'ListReviewPolicyResultsForHIT',
  noun: 'review',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListReviewPolicyResultsForHITRequest,
  output: ListReviewPolicyResultsForHITResponse,
  errors: ['HITDoesNotExist', 'InvalidParameterValue'],
  prose:
    'What the review policies of a HIT found and did, in the order in which it came about. A page counts results and actions together; every page but an empty one carries a NextToken.',
})
