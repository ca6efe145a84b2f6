import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { WorkerRow } from '../../things/WorkerRow.ts'
import { count, nextToken, paging } from '../../words.ts'

export const ListWorkers = operation({
  name: 'ListWorkers',
  noun: 'worker',
  roles: ['operator'],
  reads: true,
  input: structure({ ...paging }),
  output: structure({ Workers: list(WorkerRow), NumResults: count, NextToken: nextToken }, ['Workers', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose: 'The Workers of the marketplace with their record, newest first.',
})
