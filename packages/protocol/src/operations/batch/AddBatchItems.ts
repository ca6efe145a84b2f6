import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, id, text } from '../../words.ts'

export const AddBatchItems = operation({
  name: 'AddBatchItems',
  noun: 'batch',
  roles: ['requester'],
  input: structure(
    { BatchId: id, FirstOrdinal: { ...count, min: 1, max: 1_000_000 }, Rows: list({ type: 'map', value: text }, 1000) },
    ['BatchId', 'FirstOrdinal', 'Rows'],
  ),
  output: structure({ Total: count, Added: count }, ['Total', 'Added']),
  errors: ['BatchDoesNotExist', 'InvalidBatchState', 'InvalidParameterValue'],
  prose:
    'Adds rows to a batch that is not published yet, counted from FirstOrdinal (1 is the first row). Rows that are there already are left as they are, so an interrupted upload is simply sent again; the same ordinal with another content is refused.',
})
