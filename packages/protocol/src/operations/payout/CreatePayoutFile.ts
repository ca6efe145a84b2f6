import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { PayoutFile } from '../../things/PayoutFile.ts'
import { accountName, bic, iban } from '../../things/PayoutMethod.ts'

export const CreatePayoutFile = operation({
  name: 'CreatePayoutFile',
  noun: 'payout',
  roles: ['operator'],
  input: structure(
    {
      /** USD where nothing is said. */
      Unit: { type: 'string', min: 1, max: 40 },
      Debtor: structure({ Name: accountName, IBAN: iban, BIC: bic }, ['Name', 'IBAN']),
    },
    ['Unit'],
  ),
  output: structure({ PayoutFile }, ['PayoutFile']),
  errors: ['NothingToPayOut', 'InvalidParameterValue'],
  prose:
    'Takes what Workers have asked for in a currency, the oldest first and at most 5,000 pay-outs, into one order to a bank, each pay-out into one file only. It can be had as CSV and, in EUR, as a SEPA credit transfer (pain.001.001.09), for which the account that pays is needed: the Debtor given, or the one of the last file.',
})
