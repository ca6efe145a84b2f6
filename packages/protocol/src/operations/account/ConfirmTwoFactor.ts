import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { code } from '../../words.ts'

export const ConfirmTwoFactor = operation({
  name: 'ConfirmTwoFactor',
  noun: 'account',
  roles: ['person'],
  input: structure({ Code: code }, ['Code']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose:
    'Proves by a first code that the authenticator is set up; from now on signing in with the password asks for one.',
})
