import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { SignOnProvider } from '../../things/SignOnProvider.ts'

export const ListSignOnProviders = operation({
  name: 'ListSignOnProviders',
  noun: 'sign-on',
  roles: ['operator'],
  reads: true,
  input: structure({}),
  output: structure({ SignOnProviders: list(SignOnProvider) }, ['SignOnProviders']),
  errors: [],
  prose: 'The identity providers that people may sign in with, without their secrets.',
})
