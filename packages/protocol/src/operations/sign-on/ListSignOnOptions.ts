import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { providerId } from '../../things/SignOnProvider.ts'
import { text } from '../../words.ts'

export const ListSignOnOptions = operation({
  name: 'ListSignOnOptions',
  noun: 'sign-on',
  roles: ['anyone'],
  reads: true,
  input: structure({}),
  output: structure(
    { Options: list(structure({ ProviderId: providerId, Name: text, Url: text }, ['ProviderId', 'Name', 'Url'])) },
    ['Options'],
  ),
  errors: [],
  prose: 'What the sign-in page offers beside e-mail and password: a name, and the address where signing in begins.',
})
