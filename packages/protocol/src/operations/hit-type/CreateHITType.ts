import { CreateHITTypeRequest, CreateHITTypeResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const CreateHITType = operation({
  name: 'CreateHITType',
  noun: 'hit-type',
  roles: ['requester'],
  mturk: true,
  input: CreateHITTypeRequest,
  output: CreateHITTypeResponse,
  errors: ['QualificationTypeDoesNotExist', 'InvalidQualificationTypeState'],
  prose:
    'Registers the properties that many HITs share. The same properties of the same Requester give the same HITTypeId again.',
})
