import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { long, text } from '../../words.ts'

export const CheckLedger = operation({
  name: 'CheckLedger',
  noun: 'ledger',
  roles: ['operator', 'clock'],
  input: structure({}),
  output: structure(
    {
      Transfers: long,
      Findings: list(structure({ Check: text, Subject: text, Sentence: text }, ['Check', 'Subject', 'Sentence'])),
    },
    ['Transfers', 'Findings'],
  ),
  errors: [],
  prose: 'Recomputes every balance from the transfers and reports what does not agree. The clock does so once a day.',
})
