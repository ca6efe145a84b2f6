import { AcceptQualificationRequestRequest, AcceptQualificationRequestResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const AcceptQualificationRequest = operation({
  name: 'AcceptQualificationRequest',
  noun: 'qualification-request',
  roles: ['requester'],
  mturk: true,

  input: AcceptQualificationRequestRequest,
  output: AcceptQualificationRequestResponse,
  errors: ['QualificationRequestDoesNotExist', 'InvalidQualificationRequestState'],
  prose: 'Grants what a Worker asked for, with a value of 1 unless another is given.',
})
