import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { anyId } from './GetPerson.ts'

export const ReinstatePerson = operation({
  name: 'ReinstatePerson',
  noun: 'person',
  roles: ['operator'],
  input: structure({ Id: anyId, Note: { type: 'string', min: 1, max: 2000 } }, ['Id', 'Note']),
  output: structure({}),
  errors: ['SuspensionDoesNotExist'],
  prose: 'Ends a suspension, with a note that is kept and shown to whoever was suspended.',
})
