import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MyAssignment } from '../../things/MyAssignment.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListMyAssignments = operation({
  name: 'ListMyAssignments',
  noun: 'assignment',
  roles: ['worker'],
  reads: true,
  input: structure({
    Statuses: list({
      type: 'string',
      enum: ['Accepted', 'Submitted', 'Approved', 'Rejected', 'Returned', 'Abandoned'],
    }),
    Date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    ...paging,
  }),
  output: structure({ Assignments: list(MyAssignment), NumResults: count, NextToken: nextToken }, [
    'Assignments',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'The assignments of the Worker, newest first. Date keeps those submitted on one day, which begins at midnight US Pacific, as MTurk counts.',
})
