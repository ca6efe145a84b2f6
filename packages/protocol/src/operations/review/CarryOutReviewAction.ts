import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const CarryOutReviewAction = operation({
  name: 'CarryOutReviewAction',
  noun: 'review',
  roles: ['clock'],
  input: structure({ ActionId: id }, ['ActionId']),
  output: structure({}),
  errors: [],
  prose: 'Does what a review policy means to do, as its Requester would, and notes what became of it.',
})
