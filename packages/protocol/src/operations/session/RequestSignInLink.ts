import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { email } from '../../words.ts'

export const RequestSignInLink = operation({
  name: 'RequestSignInLink',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Email: email, From: { type: 'string', max: 500 } }, ['Email']),
  output: structure({}),
  errors: ['AccountRefused'],
  prose:
    'Mails a link that signs in once, within ten minutes, where the marketplace sends mail. The answer is the same whether or not there is such an account.',
})
