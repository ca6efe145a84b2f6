import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { MemberInvitation } from '../../things/MemberInvitation.ts'

export const ListMemberInvitations = operation({
  name: 'ListMemberInvitations',
  noun: 'member-invitation',
  roles: ['requester'],
  member: 'Owner',
  reads: true,
  input: structure({}),
  output: structure({ Invitations: list(MemberInvitation) }, ['Invitations']),
  errors: [],
  prose: 'The invitations that can still be used, the newest first.',
})
