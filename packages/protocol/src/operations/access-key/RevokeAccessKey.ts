import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text } from '../../words.ts'

export const RevokeAccessKey = operation({
  name: 'RevokeAccessKey',
  noun: 'access-key',
  roles: ['requester'],
  input: structure({ AccessKeyId: text }, ['AccessKeyId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Ends an access key. Requests signed with it are refused within seconds.',
})
