import { CreateQualificationTypeRequest, CreateQualificationTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateQualificationType = operation({
  name: 'CreateQualificationType',
  noun: 'qualification-type',
  roles: ['requester'],
  mturk: true,

  input: CreateQualificationTypeRequest,
  output: CreateQualificationTypeResponse,
  errors: ['QualificationTypeAlreadyExists', 'InvalidParameterValue', 'XMLParseError', 'XHTMLParseError'],
  prose: 'Makes something that can be asked of Workers: granted by the Requester, automatically, or for a test.',
})
