import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { long, text } from '../../words.ts'

export const GetMarketStorage = operation({
  name: 'GetMarketStorage',
  noun: 'market',
  roles: ['operator'],
  reads: true,
  input: structure({}),
  output: structure(
    {
      DatabaseBytes: long,
      Tables: list(structure({ Name: text, Bytes: long, Rows: long }, ['Name', 'Bytes', 'Rows'])),
      DiskBytes: long,
      DiskFreeBytes: long,
    },
    ['DatabaseBytes', 'Tables'],
  ),
  errors: [],
  prose:
    'How much the database takes, its twenty largest tables with estimated rows (task files and uploads are tables too), and the disk that the data directory is on.',
})
