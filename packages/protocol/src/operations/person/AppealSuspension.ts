import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const AppealSuspension = operation({
  name: 'AppealSuspension',
  noun: 'person',
  roles: ['person', 'worker', 'requester'],
  member: 'Viewer',
  input: structure({ Text: { type: 'string', min: 1, max: 4000 } }, ['Text']),
  output: structure({}),
  errors: ['SuspensionDoesNotExist'],
  prose:
    'Says to the operators why a suspension of the caller is wrong. It can be written anew as long as the suspension stands.',
})
