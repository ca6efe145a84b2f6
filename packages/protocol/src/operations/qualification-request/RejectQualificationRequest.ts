import { RejectQualificationRequestRequest, RejectQualificationRequestResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const RejectQualificationRequest = operation({
  name: 'RejectQualificationRequest',
  noun: 'qualification-request',
  roles: ['requester'],
  mturk: true,

  input: RejectQualificationRequestRequest,
  output: RejectQualificationRequestResponse,
  errors: ['QualificationRequestDoesNotExist', 'InvalidQualificationRequestState'],
  prose: 'Turns a request down. The Worker is told, with the reason; a qualification granted before stays.',
})
