import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ReviewAssignment = operation({
  name: 'ReviewAssignment',
  noun: 'review',
  roles: ['clock'],
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({}),
  errors: [],
  prose: "The HIT's assignment review policy looks at an assignment that was submitted, once.",
})
