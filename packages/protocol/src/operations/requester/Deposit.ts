import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { amount, id } from '../../words.ts'

export const Deposit = operation({
  name: 'Deposit',
  noun: 'requester',
  roles: ['requester', 'operator'],
  input: structure({ Amount: amount, RequesterId: id }, ['Amount']),
  output: structure({ AvailableBalance: amount }, ['AvailableBalance']),
  errors: ['InvalidParameterValue'],
  prose: "Adds play money to the balance: the Requester's own, or as an operator that of the Requester named.",
})
