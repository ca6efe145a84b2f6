import { UpdateHITReviewStatusRequest, UpdateHITReviewStatusResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const UpdateHITReviewStatus = operation({
  name: 'UpdateHITReviewStatus',
  noun: 'hit',
  roles: ['requester'],
  member: 'Reviewer',
  mturk: true,
  input: UpdateHITReviewStatusRequest,
  output: UpdateHITReviewStatusResponse,
  errors: ['HITDoesNotExist', 'InvalidHITState'],
  prose: 'Moves a HIT from Reviewable to Reviewing, or back with Revert.',
})
