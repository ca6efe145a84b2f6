import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { BatchLabel, itemStatus } from '../../things/BatchLabel.ts'
import { count, id, nextToken, paging } from '../../words.ts'

export const GetBatchLabels = operation({
  name: 'GetBatchLabels',
  noun: 'batch',
  roles: ['requester'],
  reads: true,
  input: structure({ BatchId: id, ItemStatuses: list(itemStatus), ...paging }, ['BatchId']),
  output: structure({ Labels: list(BatchLabel), NumResults: count, NextToken: nextToken }, ['Labels', 'NumResults']),
  errors: ['BatchDoesNotExist', 'InvalidParameterValue'],
  prose:
    'What is believed of the items of a batch, in the order of its rows: the label and its probability, all probabilities, the answers with pseudonyms of who gave them, and the cost. Answers that were rejected are not among them.',
})
