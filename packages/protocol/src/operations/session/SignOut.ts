import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const SignOut = operation({
  name: 'SignOut',
  noun: 'session',
  roles: ['anyone'],
  input: structure({}),
  output: structure({}),
  errors: [],
  prose: 'Ends the session of the browser.',
})
