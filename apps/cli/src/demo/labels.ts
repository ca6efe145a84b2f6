import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { Digit } from './digits.ts'

/** What the demo reads of a line of its label file. */
interface LabelLine {
  readonly Row: { readonly name: string; readonly known: string }
  readonly Label?: string
}

/** How many labels of the file are right, of the digits whose truth the marketplace was not told. */
export function agreementWithTruth(file: string, digits: readonly Digit[]): { Right: number; Of: number } {
  const truths = new Map(digits.map(({ name, truth }) => [name, truth]))
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelLine)
  const unknown = lines.filter(({ Row }) => Row.known === '')
  return { Right: unknown.filter(({ Row, Label }) => Label === truths.get(Row.name)).length, Of: unknown.length }
}

/** The truth of all digits, for whoever reckons after. */
export function writeTruth(file: string, digits: readonly Digit[]): void {
  writeFileSync(
    file,
    stringify(
      digits.map(({ name, truth }) => [name, truth]),
      { header: true, columns: ['name', 'truth'] },
    ),
  )
}
