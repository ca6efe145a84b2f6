import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const RegisterRequester = operation({
  name: 'RegisterRequester',
  noun: 'account',
  roles: ['person'],
  input: structure({ Name: { type: 'string', min: 1, max: 100 } }, ['Name']),
  output: structure({ RequesterId: id }, ['RequesterId']),
  errors: [],
  prose: 'Makes the signed-in person a Requester. Again, it gives the same RequesterId.',
})
