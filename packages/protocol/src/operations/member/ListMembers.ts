import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Member } from '../../things/Member.ts'

export const ListMembers = operation({
  name: 'ListMembers',
  noun: 'member',
  roles: ['requester'],
  reads: true,
  input: structure({}),
  output: structure({ Members: list(Member) }, ['Members']),
  errors: [],
  prose: 'Who acts for the Requester, those who joined first before the others.',
})
