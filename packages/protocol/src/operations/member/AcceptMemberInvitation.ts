import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, memberRole, text } from '../../words.ts'

export const AcceptMemberInvitation = operation({
  name: 'AcceptMemberInvitation',
  noun: 'member',
  roles: ['person'],
  input: structure({ Code: { type: 'string', min: 1, max: 64 } }, ['Code']),
  output: structure({ RequesterId: id, RequesterName: text, Role: memberRole }, [
    'RequesterId',
    'RequesterName',
    'Role',
  ]),
  errors: ['MemberInvitationDoesNotExist', 'InvalidParameterValue'],
  prose: 'Makes the signed-in person a member of the Requester that invites. Who is one already stays what they are.',
})
