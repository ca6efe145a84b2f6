import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { currentPassword, email, flag } from '../../words.ts'

export const SignIn = operation({
  name: 'SignIn',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Email: email, Password: currentPassword }, ['Email', 'Password']),
  output: structure({ NeedsCode: flag }, ['NeedsCode']),
  errors: ['SignInRefused'],
  prose:
    'Signs the browser in. Where the account has a second factor, nobody is signed in before ConfirmSignIn has got its code.',
})
