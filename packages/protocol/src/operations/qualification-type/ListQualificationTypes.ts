import { ListQualificationTypesRequest, ListQualificationTypesResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListQualificationTypes = operation({
  name: 'ListQualificationTypes',
  noun: 'qualification-type',
  roles: ['requester', 'worker'],
  mturk: true,
  reads: true,
  input: ListQualificationTypesRequest,
  output: ListQualificationTypesResponse,
  errors: ['InvalidParameterValue'],
  prose:
    'Searches QualificationTypes by name, description and keywords. Types that are switched off are shown to their owner only.',
})
