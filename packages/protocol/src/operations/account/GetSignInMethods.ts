import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { SignInMethods } from '../../things/SignInMethods.ts'

export const GetSignInMethods = operation({
  name: 'GetSignInMethods',
  noun: 'account',
  roles: ['person'],
  reads: true,
  input: structure({}),
  output: SignInMethods,
  errors: [],
  prose: 'How the person may sign in: password, second factor, passkeys, identity providers.',
})
