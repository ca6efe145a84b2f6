import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ReviewHIT = operation({
  name: 'ReviewHIT',
  noun: 'review',
  roles: ['clock'],
  input: structure({ HITId: id }, ['HITId']),
  output: structure({}),
  errors: [],
  prose: 'The HIT review policy looks at a HIT that became Reviewable, and again after each extension.',
})
