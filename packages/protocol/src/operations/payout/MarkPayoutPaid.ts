import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { count, id } from '../../words.ts'

export const MarkPayoutPaid = operation({
  name: 'MarkPayoutPaid',
  noun: 'payout',
  roles: ['operator'],
  input: structure({ PayoutId: id, PayoutFileId: id, BankReference: { type: 'string', min: 1, max: 140 } }, [
    'BankReference',
  ]),
  output: structure({ NumberPaid: count }, ['NumberPaid']),
  errors: ['PayoutDoesNotExist', 'PayoutFileDoesNotExist', 'InvalidPayoutState', 'InvalidParameterValue'],
  prose:
    'Notes that the bank has paid: one pay-out, or all of a file that were not returned. Either PayoutId or PayoutFileId is given. Doing it again changes nothing, and NumberPaid says how many it was this time.',
})
