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
  prose:
    'Makes a Requester whose Owner is the signed-in person. For who is an Owner already it gives that RequesterId.',
})
