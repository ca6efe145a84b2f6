import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { ProjectWorker } from '../../things/ProjectWorker.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListProjectWorkers = operation({
  name: 'ListProjectWorkers',
  noun: 'project',
  roles: ['requester'],
  reads: true,
  input: structure({ ProjectId: id, ...paging }, ['ProjectId']),
  output: structure({ Workers: list(ProjectWorker), NumResults: count, NextToken: nextToken }, [
    'Workers',
    'NumResults',
  ]),
  errors: ['ProjectDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Who answered in a project: how many answers, how many known answers right and wrong, the accuracy that these make likely with its 95 % interval, and whether work is still given.',
})
