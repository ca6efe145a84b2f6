import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, memberRole } from '../../words.ts'

export const UpdateMemberRole = operation({
  name: 'UpdateMemberRole',
  noun: 'member',
  roles: ['requester'],
  member: 'Owner',
  input: structure({ MemberId: id, Role: memberRole }, ['MemberId', 'Role']),
  output: structure({}),
  errors: ['MemberDoesNotExist', 'LastOwner'],
  prose: 'Gives a member another role. It holds within seconds.',
})
