import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { currentPassword } from '../../words.ts'

export const DisableTwoFactor = operation({
  name: 'DisableTwoFactor',
  noun: 'account',
  roles: ['person'],
  input: structure({ Password: currentPassword }),
  output: structure({}),
  errors: ['AccountRefused'],
  prose: 'Asks for no second factor any more.',
})
