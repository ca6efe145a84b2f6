import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text } from '../../words.ts'

export const CreateAccessKey = operation({
  name: 'CreateAccessKey',
  noun: 'access-key',
  roles: ['requester'],
  input: structure({}),
  output: structure({ AccessKeyId: text, SecretAccessKey: text }, ['AccessKeyId', 'SecretAccessKey']),
  errors: ['InvalidParameterValue'],
  prose: 'Makes a pair of keys for signing requests. The secret is shown this once.',
})
