import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { RequesterWorker } from '../../things/RequesterWorker.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListRequesterWorkers = operation({
  name: 'ListRequesterWorkers',
  noun: 'requester-worker',
  roles: ['requester'],
  reads: true,
  input: structure({ WorkerId: { type: 'string', min: 1, max: 64, pattern: '^A[A-Z0-9]*$' }, ...paging }),
  output: structure({ Workers: list(RequesterWorker), NumResults: count, NextToken: nextToken }, [
    'Workers',
    'NumResults',
  ]),
  errors: ['InvalidParameterValue'],
  prose:
    'The Workers who have handed in work to the Requester, those who worked last first. WorkerId is the beginning of an id. Counts are some seconds old.',
})
