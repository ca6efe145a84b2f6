import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const RemoveMember = operation({
  name: 'RemoveMember',
  noun: 'member',
  roles: ['requester'],
  member: 'Owner',
  input: structure({ MemberId: id }, ['MemberId']),
  output: structure({}),
  errors: ['MemberDoesNotExist', 'LastOwner'],
  prose:
    'Ends a membership, within seconds. Access keys and tokens belong to the Requester and stay; revoke those that the person knows.',
})
