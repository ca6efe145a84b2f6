import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const DeleteHITLayout = operation({
  name: 'DeleteHITLayout',
  noun: 'hit-layout',
  roles: ['requester'],
  input: structure({ HITLayoutId: id }, ['HITLayoutId']),
  output: structure({}),
  errors: ['HITLayoutDoesNotExist'],
  prose: 'Removes a layout. HITs that were made from it keep their question.',
})
