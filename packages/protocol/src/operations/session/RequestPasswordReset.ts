import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { email } from '../../words.ts'

export const RequestPasswordReset = operation({
  name: 'RequestPasswordReset',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Email: email }, ['Email']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose:
    'Mails a link to set a new password, good for an hour. The answer is the same whether or not there is such an account.',
})
