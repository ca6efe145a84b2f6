import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { password } from '../../words.ts'

export const ResetPassword = operation({
  name: 'ResetPassword',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Token: { type: 'string', min: 1, max: 200 }, NewPassword: password }, ['Token', 'NewPassword']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose: 'Sets a new password by a link that was mailed, and ends every session of the account.',
})
