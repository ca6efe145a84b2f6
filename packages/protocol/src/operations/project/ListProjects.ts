import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Project } from '../../things/Project.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListProjects = operation({
  name: 'ListProjects',
  noun: 'project',
  roles: ['requester'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Projects: list(Project), NumResults: count, NextToken: nextToken }, ['Projects', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose: 'Your projects, the newest first.',
})
