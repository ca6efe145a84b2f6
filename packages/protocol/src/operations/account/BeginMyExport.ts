import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { text } from '../../words.ts'

export const BeginMyExport = operation({
  name: 'BeginMyExport',
  noun: 'account',
  roles: ['person'],
  input: structure({}),
  output: structure({ URL: text }, ['URL']),
  errors: ['ExportTooSoon'],
  prose:
    'Gives an address, good for ten minutes in the same browser, of a file with everything that the marketplace keeps about the person. Once an hour.',
})
