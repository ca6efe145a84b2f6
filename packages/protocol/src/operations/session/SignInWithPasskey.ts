import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { credentialText } from '../../words.ts'

export const SignInWithPasskey = operation({
  name: 'SignInWithPasskey',
  noun: 'session',
  roles: ['anyone'],
  input: structure({ Credential: credentialText }, ['Credential']),
  output: structure({}),
  errors: ['SignInRefused', 'AccountRefused'],
  prose:
    'Signs the browser in by what its authenticator answered: AuthenticationResponseJSON of WebAuthn as text. A passkey needs no second factor.',
})
