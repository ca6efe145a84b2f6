import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { currentPassword, text } from '../../words.ts'

export const EnableTwoFactor = operation({
  name: 'EnableTwoFactor',
  noun: 'account',
  roles: ['person'],
  input: structure({ Password: currentPassword }),
  output: structure({ AuthenticatorURI: text, RecoveryCodes: list(text) }, ['AuthenticatorURI', 'RecoveryCodes']),
  errors: ['AccountRefused'],
  prose:
    'Begins to ask for a second factor: gives an otpauth address for an authenticator and recovery codes, which are shown once. It holds from ConfirmTwoFactor on.',
})
