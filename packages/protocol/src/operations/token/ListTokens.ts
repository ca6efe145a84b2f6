import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Token } from '../../things/Token.ts'

export const ListTokens = operation({
  name: 'ListTokens',
  noun: 'token',
  roles: ['requester'],
  member: 'Manager',
  reads: true,
  input: structure({}),
  output: structure({ Tokens: list(Token) }, ['Tokens']),
  errors: [],
  prose: 'The bearer tokens of the Requester that still work, the newest first, with their last use.',
})
