import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MyAssignment } from '../../things/MyAssignment.ts'
import { count, day, nextToken, paging } from '../../words.ts'

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
    Date: day,
    From: day,
    To: day,
    ...paging,
  }),
  output: structure({ Assignments: list(MyAssignment), NumResults: count, NextToken: nextToken }, [
    'Assignments',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'The assignments of the Worker, newest first. Date keeps those submitted on one day, From and To those of a range of days, both included; a day begins at midnight US Pacific, as MTurk counts.',
})
