import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { WorkerHistoryItem } from '../../things/WorkerHistoryItem.ts'
import { count, nextToken, paging, workerId } from '../../words.ts'

export const ListAssignmentsForWorker = operation({
  name: 'ListAssignmentsForWorker',
  noun: 'assignment',
  roles: ['requester'],
  reads: true,
  input: structure({ WorkerId: workerId, ...paging }, ['WorkerId']),
  output: structure({ Assignments: list(WorkerHistoryItem), NumResults: count, NextToken: nextToken }, [
    'Assignments',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose: 'What a Worker has handed in to the Requester, the newest first.',
})
