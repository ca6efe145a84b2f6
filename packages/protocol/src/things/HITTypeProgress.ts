import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, count, id, text, time } from '../words.ts'

export const HITTypeProgress = structure(
  {
    HITTypeId: id,
    HITGroupId: id,
    Title: text,
    Reward: amount,
    Unit: text,
    CreationTime: time,
    LastHITTime: time,
    NumberOfHITs: count,
    NumberOfHITsAssignable: count,
    MaxAssignments: count,
    NumberOfAssignmentsAvailable: count,
    NumberOfAssignmentsPending: count,
    NumberOfAssignmentsSubmitted: count,
    NumberOfAssignmentsCompleted: count,
  },
  [
    'HITTypeId',
    'HITGroupId',
    'Title',
    'Reward',
    'Unit',
    'CreationTime',
    'LastHITTime',
    'NumberOfHITs',
    'NumberOfHITsAssignable',
    'MaxAssignments',
    'NumberOfAssignmentsAvailable',
    'NumberOfAssignmentsPending',
    'NumberOfAssignmentsSubmitted',
    'NumberOfAssignmentsCompleted',
  ],
)

export type HITTypeProgress = ValueOf<typeof HITTypeProgress>
