import { GetQualificationTypeRequest, GetQualificationTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetQualificationType = operation({
  name: 'GetQualificationType',
  noun: 'qualification-type',
  roles: ['requester', 'worker'],
  mturk: true,
  reads: true,
  input: GetQualificationTypeRequest,
  output: GetQualificationTypeResponse,
  errors: ['QualificationTypeDoesNotExist'],
  prose: 'Reads a QualificationType of anybody. The answer key is shown to its owner only.',
})
