import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'

export const DeletePayoutMethod = operation({
  name: 'DeletePayoutMethod',
  noun: 'payout',
  roles: ['worker'],
  input: structure({}),
  output: structure({}),
  errors: [],
  prose: 'Forgets the bank account of the Worker. Pay-outs that were asked for still go there.',
})
