import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { Statement } from '../../things/Statement.ts'
import { month, timeZone } from '../../words.ts'

export const GetStatement = operation({
  name: 'GetStatement',
  noun: 'statement',
  roles: ['requester'],
  reads: true,
  input: structure({ Month: month, TimeZone: timeZone }, ['Month']),
  output: structure({ Statement }, ['Statement']),
  errors: ['InvalidParameterValue'],
  prose:
    "A month of the Requester's money: what there was, what came in and went out by kind, and what was left. The balance is everything that is the Requester's: what can be spent, what is held for HITs, what is contested and what batches have in reserve.",
})
