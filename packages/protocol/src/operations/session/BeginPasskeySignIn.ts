import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { credentialText } from '../../words.ts'

export const BeginPasskeySignIn = operation({
  name: 'BeginPasskeySignIn',
  noun: 'session',
  roles: ['anyone'],
  input: structure({}),
  output: structure({ Options: credentialText }, ['Options']),
  errors: ['AccountRefused'],
  prose: 'What the browser’s authenticator is asked: PublicKeyCredentialRequestOptionsJSON of WebAuthn as text.',
})
