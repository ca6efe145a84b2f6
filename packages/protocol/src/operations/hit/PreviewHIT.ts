import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { HITGroup } from '../../things/HITGroup.ts'
import { Task } from '../../things/Task.ts'
import { WorkerHIT } from '../../things/WorkerHIT.ts'
import { id } from '../../words.ts'

export const PreviewHIT = operation({
  name: 'PreviewHIT',
  noun: 'hit',
  roles: ['worker'],
  reads: true,
  input: structure({ HITGroupId: id }, ['HITGroupId']),
  output: structure({ HITGroup: HITGroup, HIT: WorkerHIT, Task: Task }, ['HITGroup']),
  errors: ['WorkerBlocked', 'HITGroupDoesNotExist', 'DoesNotMeetRequirements'],
  prose: 'Shows one HIT of a group without accepting it. HIT and Task are absent when none is left for this Worker.',
})
