import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Result } from '../../things/Result.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListResults = operation({
  name: 'ListResults',
  noun: 'assignment',
  roles: ['requester'],
  reads: true,
  input: structure({
    HITTypeId: id,
    HITId: id,
    AssignmentStatuses: list({ type: 'string', enum: ['Submitted', 'Approved', 'Rejected'] }),
    ...paging,
  }),
  output: structure({ Results: list(Result), NumResults: count, NextToken: nextToken }, ['Results', 'NumResults']),
  errors: ['HITDoesNotExist', 'HITTypeDoesNotExist', 'InvalidParameterValue'],
  prose: 'The answers to a HIT, or to all HITs of a HITType, decoded into fields, in the order of their submission.',
})
