import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id } from '../../words.ts'

export const RevokeMemberInvitation = operation({
  name: 'RevokeMemberInvitation',
  noun: 'member-invitation',
  roles: ['requester'],
  member: 'Owner',
  input: structure({ InvitationId: id }, ['InvitationId']),
  output: structure({}),
  errors: ['MemberInvitationDoesNotExist'],
  prose: 'Takes an invitation back: its link makes nobody a member any more.',
})
