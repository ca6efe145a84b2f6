import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { AccessKey } from '../../things/AccessKey.ts'

export const ListAccessKeys = operation({
  name: 'ListAccessKeys',
  noun: 'access-key',
  roles: ['requester'],
  member: 'Manager',
  reads: true,
  input: structure({}),
  output: structure({ AccessKeys: list(AccessKey) }, ['AccessKeys']),
  errors: [],
  prose: 'The access keys of the Requester, with who made them and their last use.',
})
