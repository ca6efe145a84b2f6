import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { providerId } from '../../things/SignOnProvider.ts'

export const DeleteSignOnProvider = operation({
  name: 'DeleteSignOnProvider',
  noun: 'sign-on',
  roles: ['operator'],
  input: structure({ ProviderId: providerId }, ['ProviderId']),
  output: structure({}),
  errors: ['SignOnProviderDoesNotExist'],
  prose:
    'Takes an identity provider off the sign-in page. Accounts made with it stay, and their people come in by another way or by the same provider when it is put back.',
})
