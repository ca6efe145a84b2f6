import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, workerId } from '../../words.ts'

export const RemoveProjectReviewer = operation({
  name: 'RemoveProjectReviewer',
  noun: 'project',
  roles: ['requester'],
  input: structure({ ProjectId: id, WorkerId: workerId }, ['ProjectId', 'WorkerId']),
  output: structure({}),
  errors: ['ProjectDoesNotExist'],
  prose: 'Takes a reviewer of a project away; verdicts stay.',
})
