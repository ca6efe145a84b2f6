import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { accountName, bic } from '../../things/PayoutMethod.ts'
import { amount, long, text, time } from '../../words.ts'

export const GetPayoutTotals = operation({
  name: 'GetPayoutTotals',
  noun: 'payout',
  roles: ['operator'],
  reads: true,
  input: structure({}),
  output: structure(
    {
      Requested: list(
        structure({ Unit: text, NumberOfPayouts: long, Amount: amount, OldestRequestTime: time }, [
          'Unit',
          'NumberOfPayouts',
          'Amount',
          'OldestRequestTime',
        ]),
      ),
      /** The account that paid last, enough of it to know it by. */
      Debtor: structure({ Name: accountName, Account: text, BIC: bic }, ['Name', 'Account']),
    },
    ['Requested'],
  ),
  errors: [],
  prose: 'What waits for the next pay-out file, by currency, and the account from which the last file was to be paid.',
})
