import { createReadStream, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Failure } from '../failure.ts'

/** How a column may be called, beside its own name: as crowd-kit, MTurk's results file and Prolific call it. */
const names: Readonly<Record<string, readonly string[]>> = {
  worker: ['worker', 'workerid', 'annotator', 'performer', 'participantid'],
  task: ['task', 'taskid', 'item', 'itemid', 'hitid'],
  label: ['label', 'answer', 'class', 'output', 'truth'],
  weight: ['weight'],
}

export interface CsvRow {
  /** Of the file, counted from 1. */
  readonly line: number
  readonly values: readonly string[]
}

/**
 * Reads a CSV file row by row, the asked columns in the asked order, found by their names in the first row. A column whose
 * name ends in `?` may be missing; its value is then empty.
 *
 * @throws Failure where the file is missing, has no such column, or breaks off in quotes.
 */
export async function* readCsv(
  file: string,
  columns: readonly string[],
  onProgress: (bytes: number) => void = () => {},
): AsyncGenerator<CsvRow> {
  const source: Readable = file === '-' ? process.stdin : openFile(file)
  source.on('data', (chunk: Buffer) => onProgress(chunk.length))
  const parser = source.pipe(parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }))
  source.on('error', (error: Error) => parser.destroy(error))
  let places: number[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      places ??= placesOf(file, record, columns)
      if (info.lines === 1) continue
      yield { line: info.lines, values: places.map((place) => (place < 0 ? '' : (record[place] ?? '').trim())) }
    }
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    if (!code?.startsWith('CSV_')) throw error
    throw new Failure(`${nameOf(file)} is not a CSV file that can be read: ${message}.`)
  }
  if (!places) throw new Failure(`${nameOf(file)} is empty; its first row must name the columns ${columns.join(', ')}.`)
}

/** The size of a file in bytes; unknown for the standard input. */
export function sizeOf(file: string): number | undefined {
  if (file === '-') return undefined
  return statSync(file, { throwIfNoEntry: false })?.size
}

function openFile(file: string): Readable {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Failure(`There is no file ${file}.`)
  return createReadStream(file)
}

function placesOf(file: string, header: readonly string[], columns: readonly string[]): number[] {
  const known = header.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return columns.map((column) => {
    const isOptional = column.endsWith('?')
    const name = isOptional ? column.slice(0, -1) : column
    const place = known.findIndex((one) => (names[name] ?? [name]).includes(one))
    if (place >= 0 || isOptional) return place
    throw new Failure(
      `${nameOf(file)} has no column ${name}; its columns are ${header.join(', ')}. Name one of them ${(names[name] ?? [name]).join(' or ')}.`,
    )
  })
}

export function nameOf(file: string): string {
  return file === '-' ? 'The standard input' : file
}
