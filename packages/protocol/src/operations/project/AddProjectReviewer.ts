import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, workerId } from '../../words.ts'

export const AddProjectReviewer = operation({
  name: 'AddProjectReviewer',
  noun: 'project',
  roles: ['requester'],
  input: structure({ ProjectId: id, WorkerId: workerId }, ['ProjectId', 'WorkerId']),
  output: structure({}),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose: 'Names a Worker who decides the items of a project that stay in doubt or are drawn for an audit.',
})
