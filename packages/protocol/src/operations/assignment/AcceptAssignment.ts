import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { HeldAssignment } from '../../things/HeldAssignment.ts'
import { Task } from '../../things/Task.ts'
import { WorkerHIT } from '../../things/WorkerHIT.ts'
import { id, text } from '../../words.ts'

export const AcceptAssignment = operation({
  name: 'AcceptAssignment',
  noun: 'assignment',
  roles: ['worker'],
  input: structure({ HITGroupId: id, HITId: id }),
  output: structure({ Assignment: HeldAssignment, HIT: WorkerHIT, Task: Task, TaskURL: text }, [
    'Assignment',
    'HIT',
    'Task',
    'TaskURL',
  ]),
  errors: [
    'WorkerBlocked',
    'HITGroupDoesNotExist',
    'HITDoesNotExist',
    'NoHITsAvailable',
    'DoesNotMeetRequirements',
    'ExceedsMaxAssignmentsHeld',
    'AssignmentAlreadyHeld',
    'BatchPaused',
    'WorkerStopped',
    'InvalidParameterValue',
  ],
  prose:
    'Gives the Worker one HIT of a group, or the HIT named, until the deadline. TaskURL is the page of the task. In a batch some tasks have a known answer, which the marketplace gives out when it is their turn.',
})
