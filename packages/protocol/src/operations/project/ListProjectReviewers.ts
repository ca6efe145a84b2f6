import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { id, workerId } from '../../words.ts'

export const ListProjectReviewers = operation({
  name: 'ListProjectReviewers',
  noun: 'project',
  roles: ['requester'],
  reads: true,
  input: structure({ ProjectId: id }, ['ProjectId']),
  output: structure({ WorkerIds: list(workerId) }, ['WorkerIds']),
  errors: ['ProjectDoesNotExist'],
  prose: 'The Workers who decide the items of a project that stay in doubt or are drawn for an audit; the first 1,000.',
})
