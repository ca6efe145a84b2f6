import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { SignInSession } from '../../things/SignInSession.ts'

export const ListMySessions = operation({
  name: 'ListMySessions',
  noun: 'session',
  roles: ['person'],
  reads: true,
  input: structure({}),
  output: structure({ Sessions: list(SignInSession) }, ['Sessions']),
  errors: ['AccountRefused'],
  prose: 'The browsers in which the person is signed in.',
})
