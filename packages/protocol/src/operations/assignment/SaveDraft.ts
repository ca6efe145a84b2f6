import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const SaveDraft = operation({
  name: 'SaveDraft',
  noun: 'assignment',
  roles: ['worker'],
  input: structure({ AssignmentId: id, Draft: { type: 'string', max: 1_000_000 } }, ['AssignmentId', 'Draft']),
  output: structure({}),
  errors: ['AssignmentDoesNotExist', 'InvalidAssignmentState'],
  prose:
    'Keeps what the Worker has entered so far, in the place of the draft before, until the assignment is handed in or given back. What it says is for the page of the task alone; GetMyAssignment gives it back on any device.',
})
