import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Failure } from '../failure.ts'

export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/**
 * Reads the rows of a CSV, TSV or JSON Lines file. Values of JSON Lines that are no text become their JSON text.
 *
 * @throws Failure where the file is missing or cannot be read as what its ending says.
 */
export function readRows(file: string): Rows {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Failure(`There is no file ${file}.`)
  return parseRows(readFileSync(file, 'utf8'), extname(file).toLowerCase(), file)
}

export function parseRows(text: string, ending: string, name: string): Rows {
  const rows = /^\.(jsonl|ndjson)$/.test(ending) ? jsonRows(text, name) : tableRows(text, ending === '.tsv', name)
  return { columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows }
}

function tableRows(text: string, isTsv: boolean, name: string): Record<string, string>[] {
  try {
    return parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((column) => column.trim()),
      skip_empty_lines: true,
      relax_column_count_less: true,
      ...(isTsv && { delimiter: '\t', quote: null }),
    })
  } catch (error) {
    throw new Failure(`${name} is not a table that can be read: ${(error as Error).message}.`)
  }
}

function jsonRows(text: string, name: string): Record<string, string>[] {
  const lines = text.split('\n').map((line, index) => [line.trim(), index + 1] as const)
  return lines.flatMap(([line, number]) => {
    if (line === '') return []
    try {
      const row = JSON.parse(line)
      if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('it is no object')
      return [
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
        ),
      ]
    } catch (error) {
      throw new Failure(`Line ${number} of ${name} cannot be read: ${(error as Error).message}.`)
    }
  })
}
