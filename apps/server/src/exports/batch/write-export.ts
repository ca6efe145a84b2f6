import { coco } from './coco.ts'
import { conll } from './conll.ts'
import { jsonLines } from './json-lines.ts'
import { labelStudio } from './label-studio.ts'
import { type ExportAbout, ExportError, type ItemSource } from './labelled-item.ts'
import { labelsCsv } from './labels-csv.ts'
import { parquet } from './parquet.ts'

export const exportFormats = [
  { name: 'jsonl', mediaType: 'application/jsonl', extension: 'jsonl' },
  { name: 'parquet', mediaType: 'application/vnd.apache.parquet', extension: 'parquet' },
  { name: 'csv', mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
  { name: 'coco', mediaType: 'application/json', extension: 'json' },
  { name: 'conll', mediaType: 'text/plain; charset=utf-8', extension: 'conll' },
  { name: 'label-studio', mediaType: 'application/json', extension: 'json' },
] as const

export type ExportFormat = (typeof exportFormats)[number]['name']

/**
 * Writes a batch piece by piece, without ever holding it: `source` is run once or, where a list must come before another
 * (columns, categories), up to three times.
 *
 * Throws ExportError before anything is written where the format cannot hold this kind of label or lacks a column, and from
 * within where an item does not fit (an offset behind the text's end, a box in a picture of unknown size).
 */
export function writeExport(
  format: ExportFormat,
  source: ItemSource,
  about: ExportAbout,
): AsyncIterable<string | Uint8Array> {
  if (!Object.hasOwn(writers, format)) throw new ExportError(`There is no format ${format}.`)
  return writers[format](source, about)
}

const writers: Readonly<
  Record<ExportFormat, (source: ItemSource, about: ExportAbout) => AsyncIterable<string | Uint8Array>>
> = { jsonl: jsonLines, parquet, csv: labelsCsv, coco, conll, 'label-studio': labelStudio }
