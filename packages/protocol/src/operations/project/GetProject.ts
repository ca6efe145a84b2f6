import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Project } from '../../things/Project.ts'
import { count, id } from '../../words.ts'

export const GetProject = operation({
  name: 'GetProject',
  noun: 'project',
  roles: ['requester'],
  reads: true,
  input: structure({ ProjectId: id, Version: count }, ['ProjectId']),
  output: structure({ Project }, ['Project']),
  errors: ['ProjectDoesNotExist'],
  prose: 'A project as its newest version has it, or the one that is asked for.',
})
