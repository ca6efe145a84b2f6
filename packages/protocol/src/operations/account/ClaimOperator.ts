import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const ClaimOperator = operation({
  name: 'ClaimOperator',
  noun: 'account',
  roles: ['person'],
  input: structure({ Token: { type: 'string', min: 1, max: 200 } }, ['Token']),
  output: structure({}),
  errors: ['InvalidParameterValue'],
  prose: 'Makes the signed-in person an operator, by the one-time link that the first start prints.',
})
