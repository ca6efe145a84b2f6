import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { programRole, text } from '../../words.ts'

export const CreateAccessKey = operation({
  name: 'CreateAccessKey',
  noun: 'access-key',
  roles: ['requester'],
  input: structure({ Role: programRole }),
  output: structure({ AccessKeyId: text, SecretAccessKey: text }, ['AccessKeyId', 'SecretAccessKey']),
  errors: ['InvalidParameterValue'],
  prose:
    'Makes a pair of keys for signing requests. It acts as a Manager where no Role is given. The secret is shown this once.',
})
