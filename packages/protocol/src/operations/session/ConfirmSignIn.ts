import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { code, flag } from '../../words.ts'

export const ConfirmSignIn = operation({
  name: 'ConfirmSignIn',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Code: code, RecoveryCode: code, TrustBrowser: flag }),
  output: structure({}),
  errors: ['SignInRefused', 'AccountRefused', 'InvalidParameterValue'],
  prose:
    'The second step of signing in: a code of the authenticator, or one of the recovery codes, each of which works once. A trusted browser is not asked again for thirty days.',
})
