import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { credentialText, personName } from '../../words.ts'

export const AddPasskey = operation({
  name: 'AddPasskey',
  noun: 'account',
  roles: ['person'],
  input: structure({ Name: personName, Credential: credentialText }, ['Name', 'Credential']),
  output: structure({}),
  errors: ['AccountRefused', 'FreshSignInNeeded'],
  prose: 'Keeps a passkey that the browser’s authenticator has made: RegistrationResponseJSON of WebAuthn as text.',
})
