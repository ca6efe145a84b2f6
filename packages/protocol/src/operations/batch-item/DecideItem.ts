import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DecideItem = operation({
  name: 'DecideItem',
  noun: 'batch-item',
  roles: ['clock'],
  input: structure({ HITId: id }, ['HITId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Decides anew whether an item is asked about again.',
})
