import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { id, text } from '../../words.ts'

export const exportFormat = {
  type: 'string',
  enum: ['jsonl', 'parquet', 'csv', 'coco', 'conll', 'label-studio'],
} as const

export const ExportBatch = operation({
  name: 'ExportBatch',
  noun: 'batch',
  roles: ['requester'],
  reads: true,
  input: structure({ BatchId: id, Format: exportFormat }, ['BatchId', 'Format']),
  output: structure({ URL: text, FileName: text, MediaType: text }, ['URL', 'FileName', 'MediaType']),
  errors: ['BatchDoesNotExist', 'InvalidParameterValue'],
  prose:
    'The address of a file with the labels of a batch, which is written as it is read: JSON Lines, Parquet, CSV, COCO for boxes and polygons, CoNLL for entities, or Label Studio. The results file of MTurk stands beside them as ever.',
})
