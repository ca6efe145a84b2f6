import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { currentPassword, email, flag } from '../../words.ts'

export const ChangeEmail = operation({
  name: 'ChangeEmail',
  noun: 'account',
  roles: ['person'],
  input: structure({ Email: email, Password: currentPassword }, ['Email']),
  output: structure({ IsMailed: flag }, ['IsMailed']),
  errors: ['AccountRefused', 'FreshSignInNeeded'],
  prose:
    'Changes the e-mail address. Where the marketplace sends mail, the new address holds once the link mailed to it was opened, otherwise at once. It takes the password, or, without one, a sign-in of the last ten minutes.',
})
