import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MyQualification } from '../../things/MyQualification.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListMyQualifications = operation({
  name: 'ListMyQualifications',
  noun: 'qualification',
  roles: ['worker'],
  reads: true,
  input: structure(paging),
  output: structure({ Qualifications: list(MyQualification), NumResults: count, NextToken: nextToken }, [
    'Qualifications',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'Lists what the Worker has: on the first page what the marketplace itself computes from the work done, then what Requesters have granted, revoked or been asked for.',
})
