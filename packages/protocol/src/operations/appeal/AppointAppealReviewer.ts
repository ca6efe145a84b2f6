import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { workerId } from '../../words.ts'

export const AppointAppealReviewer = operation({
  name: 'AppointAppealReviewer',
  noun: 'appeal',
  roles: ['operator'],
  input: structure({ WorkerId: workerId }, ['WorkerId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Lets a Worker decide appeals.',
})
