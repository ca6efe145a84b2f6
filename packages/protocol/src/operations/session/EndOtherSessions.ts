import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const EndOtherSessions = operation({
  name: 'EndOtherSessions',
  noun: 'session',
  roles: ['person'],
  input: structure({}),
  output: structure({}),
  errors: ['AccountRefused'],
  prose: 'Signs the person out everywhere but here.',
})
