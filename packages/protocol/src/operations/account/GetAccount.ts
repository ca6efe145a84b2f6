import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { AccountRoles } from '../../things/AccountRoles.ts'

export const GetAccount = operation({
  name: 'GetAccount',
  noun: 'account',
  roles: ['person'],
  reads: true,
  input: structure({}),
  output: AccountRoles,
  errors: [],
  prose: 'Who is signed in and in which roles; of several Requesters the one that the request is for.',
})
