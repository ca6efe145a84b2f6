import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const RevokeToken = operation({
  name: 'RevokeToken',
  noun: 'token',
  roles: ['requester'],
  input: structure({ TokenId: id }, ['TokenId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Ends a token. Requests with it are refused within seconds.',
})
