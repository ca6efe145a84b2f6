import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { currentPassword, password } from '../../words.ts'

export const ChangePassword = operation({
  name: 'ChangePassword',
  noun: 'account',
  roles: ['person'],
  input: structure({ CurrentPassword: currentPassword, NewPassword: password }, ['CurrentPassword', 'NewPassword']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose:
    'Changes the password and signs the person out everywhere else. Who has none sets the first by RequestPasswordReset.',
})
