import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const ExpireHIT = operation({
  name: 'ExpireHIT',
  noun: 'hit',
  roles: ['clock'],
  input: structure({ HITId: id }, ['HITId']),
  output: structure({}),
  errors: [],
  prose: 'The lifetime of a HIT is over: money held for places nobody took is released.',
})
