import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const CreateRequester = operation({
  name: 'CreateRequester',
  noun: 'requester',
  roles: ['operator'],
  input: structure({ Name: { type: 'string', min: 1, max: 100 } }, ['Name']),
  output: structure({ RequesterId: id, AccessKeyId: text, SecretAccessKey: text, Token: text }, [
    'RequesterId',
    'AccessKeyId',
    'SecretAccessKey',
    'Token',
  ]),
  errors: [],
  prose: 'Makes a Requester that is used through programs, with an access key and a bearer token.',
})
