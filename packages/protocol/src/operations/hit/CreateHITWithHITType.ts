import { CreateHITWithHITTypeRequest, CreateHITWithHITTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateHITWithHITType = operation({
  name: 'CreateHITWithHITType',
  noun: 'hit',
  roles: ['requester'],
  mturk: true,
  input: CreateHITWithHITTypeRequest,
  output: CreateHITWithHITTypeResponse,
  errors: [
    'HITTypeDoesNotExist',
    'HitAlreadyExists',
    'InsufficientFunds',
    'XMLParseError',
    'XHTMLParseError',
    'InvalidParameterValue',
    'HITLayoutDoesNotExist',
  ],
  prose: 'Makes a HIT of a HITType that exists, and holds reward and fee for every assignment.',
})
