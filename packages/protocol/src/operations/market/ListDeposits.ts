import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { amount, count, id, nextToken, paging, text, time } from '../../words.ts'

export const ListDeposits = operation({
  name: 'ListDeposits',
  noun: 'market',
  roles: ['operator'],
  reads: true,
  input: structure(paging),
  output: structure(
    {
      Deposits: list(
        structure({ TransferId: text, RequesterId: id, RequesterName: text, Amount: amount, Unit: text, Time: time }, [
          ...(['TransferId', 'RequesterId', 'RequesterName', 'Amount', 'Unit', 'Time'] as const),
        ]),
      ),
      NumResults: count,
      NextToken: nextToken,
    },
    ['Deposits', 'NumResults'],
  ),
  errors: ['InvalidParameterValue'],
  prose: 'What Requesters have deposited, the newest first.',
})
