import { CreateHITRequest, CreateHITResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateHIT = operation({
  name: 'CreateHIT',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  input: CreateHITRequest,
  output: CreateHITResponse,
  errors: [
    'QualificationTypeDoesNotExist',
    'InvalidQualificationTypeState',
    'HitAlreadyExists',
    'InsufficientFunds',
    'XMLParseError',
    'XHTMLParseError',
    'InvalidParameterValue',
    'HITLayoutDoesNotExist',
  ],
  prose:
    'Makes a HIT, and its HITType where none has these properties yet, and holds reward and fee for every assignment.',
})
