import { HIT } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListHITsForHITType = operation({
  name: 'ListHITsForHITType',
  noun: 'hit',
  roles: ['requester'],
  reads: true,
  input: structure({ HITTypeId: id, ...paging }, ['HITTypeId']),
  output: structure({ HITs: list(HIT), NumResults: count, NextToken: nextToken }, ['HITs', 'NumResults']),
  errors: ['HITTypeDoesNotExist', 'InvalidParameterValue'],
  prose: 'The HITs of one HITType that are not disposed, newest first.',
})
