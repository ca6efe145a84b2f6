import { ListBonusPaymentsRequest, ListBonusPaymentsResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const ListBonusPayments = operation({
  name: 'ListBonusPayments',
  noun: 'bonus',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: ListBonusPaymentsRequest,
  output: ListBonusPaymentsResponse,
  errors: ['HITDoesNotExist', 'AssignmentDoesNotExist', 'InvalidParameterValue'],
  prose: 'Lists the bonuses paid for a HIT or for an assignment.',
})
