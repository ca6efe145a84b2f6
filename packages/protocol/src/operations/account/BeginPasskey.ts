import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { credentialText } from '../../words.ts'

export const BeginPasskey = operation({
  name: 'BeginPasskey',
  noun: 'account',
  roles: ['person'],
  input: structure({}),
  output: structure({ Options: credentialText }, ['Options']),
  errors: ['AccountRefused', 'FreshSignInNeeded'],
  prose:
    'What the browser’s authenticator is asked to make: PublicKeyCredentialCreationOptionsJSON of WebAuthn as text.',
})
