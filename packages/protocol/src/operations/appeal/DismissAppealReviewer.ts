import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { workerId } from '../../words.ts'

export const DismissAppealReviewer = operation({
  name: 'DismissAppealReviewer',
  noun: 'appeal',
  roles: ['operator'],
  input: structure({ WorkerId: workerId }, ['WorkerId']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'The Worker decides no appeals any more.',
})
