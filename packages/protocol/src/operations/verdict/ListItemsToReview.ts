import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { ItemToReview } from '../../things/ItemToReview.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const ListItemsToReview = operation({
  name: 'ListItemsToReview',
  noun: 'verdict',
  roles: ['worker'],
  reads: true,
  input: structure({ ProjectId: id, ...paging }),
  output: structure({ Items: list(ItemToReview), NumResults: count, NextToken: nextToken }, ['Items', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose: 'The items that wait for you as a reviewer, with the answers they got, without their authors.',
})
