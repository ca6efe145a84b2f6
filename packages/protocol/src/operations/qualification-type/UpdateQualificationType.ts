import { UpdateQualificationTypeRequest, UpdateQualificationTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const UpdateQualificationType = operation({
  name: 'UpdateQualificationType',
  noun: 'qualification-type',
  roles: ['requester'],
  mturk: true,

  input: UpdateQualificationTypeRequest,
  output: UpdateQualificationTypeResponse,
  errors: [
    'QualificationTypeDoesNotExist',
    'InvalidQualificationTypeState',
    'InvalidParameterValue',
    'XMLParseError',
    'XHTMLParseError',
  ],
  prose:
    'Changes description, status, test, retry delay or automatic granting. Name and keywords stay; a test or a delay once given cannot be taken away.',
})
