import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { ContestedAssignment } from '../../things/ContestedAssignment.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListContestedAssignments = operation({
  name: 'ListContestedAssignments',
  noun: 'assignment',
  roles: ['operator'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Assignments: list(ContestedAssignment), NumResults: count, NextToken: nextToken }, [
    'Assignments',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'Rejections whose money is still contested, those running out first.',
})
