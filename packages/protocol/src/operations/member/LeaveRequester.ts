import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const LeaveRequester = operation({
  name: 'LeaveRequester',
  noun: 'member',
  roles: ['requester'],
  member: 'Viewer',
  input: structure({}),
  output: structure({}),
  errors: ['MemberDoesNotExist', 'LastOwner'],
  prose: 'Ends the membership of the person who calls.',
})
