import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, memberRole, text, time } from '../../words.ts'

export const GetMemberInvitation = operation({
  name: 'GetMemberInvitation',
  noun: 'member-invitation',
  roles: ['anyone'],
  reads: true,
  input: structure({ Code: { type: 'string', min: 1, max: 64 } }, ['Code']),
  output: structure({ RequesterId: id, RequesterName: text, Role: memberRole, Expiration: time }, [
    'RequesterId',
    'RequesterName',
    'Role',
    'Expiration',
  ]),
  errors: ['MemberInvitationDoesNotExist'],
  prose: 'What an invitation invites to, for whoever has its link.',
})
