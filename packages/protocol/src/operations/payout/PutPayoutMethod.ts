import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { accountName, bic, iban, PayoutMethod } from '../../things/PayoutMethod.ts'
import { flag, regionCode } from '../../words.ts'

export const PutPayoutMethod = operation({
  name: 'PutPayoutMethod',
  noun: 'payout',
  roles: ['worker'],
  input: structure({ Name: accountName, IBAN: iban, BIC: bic, Country: regionCode, Weekly: flag }, [
    'Name',
    'IBAN',
    'Country',
  ]),
  output: structure({ PayoutMethod }, ['PayoutMethod']),
  errors: ['InvalidParameterValue'],
  prose:
    "Says which bank account the Worker's earnings go to: its holder, its IBAN, whose check digits are checked, and the BIC where the bank asks for one. It is kept sealed and shown masked. With Weekly all that is available is asked for every week, from the minimum on. Pay-outs asked for before go to the account that was given then.",
})
