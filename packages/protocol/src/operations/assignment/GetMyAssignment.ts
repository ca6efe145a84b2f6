import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { MyAssignment } from '../../things/MyAssignment.ts'
import { Task } from '../../things/Task.ts'
import { WorkerHIT } from '../../things/WorkerHIT.ts'
import { id, text } from '../../words.ts'

export const GetMyAssignment = operation({
  name: 'GetMyAssignment',
  noun: 'assignment',
  roles: ['worker'],
  reads: true,
  input: structure({ AssignmentId: id }, ['AssignmentId']),
  output: structure({ Assignment: MyAssignment, HIT: WorkerHIT, Task: Task, Draft: text }, ['Assignment', 'HIT']),
  errors: ['AssignmentDoesNotExist'],
  prose: 'One assignment of the Worker, with its task and the latest draft while it is held.',
})
