import { ListHITsForQualificationTypeRequest, ListHITsForQualificationTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListHITsForQualificationType = operation({
  name: 'ListHITsForQualificationType',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListHITsForQualificationTypeRequest,
  output: ListHITsForQualificationTypeResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidParameterValue'],
  prose: 'Lists the HITs of the Requester that ask for this QualificationType, the newest first.',
})
