import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { long } from '../../words.ts'

export const GetDeliveryTotals = operation({
  name: 'GetDeliveryTotals',
  noun: 'delivery',
  roles: ['operator'],
  reads: true,
  input: structure({}),
  output: structure({ Pending: long, Dead: long }, ['Pending', 'Dead']),
  errors: [],
  prose: 'How many notifications and messages of the marketplace wait, and how many were given up in the last 30 days.',
})
