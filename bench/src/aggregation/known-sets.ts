import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Labels, labelsFromRows } from '@kempelen/aggregation'

/** Labels with what is true of some of the tasks: the index of the class for the index of the task. */
export interface KnownSet {
  readonly name: string
  readonly labels: Labels
  readonly truth: ReadonlyMap<number, number>
}

/** A folder of folders with labels.csv and truth.csv: the option `--data DIR`, or the variable KEMPELEN_DATA. */
export function knownSetsFolder(): string | undefined {
  const place = process.argv.indexOf('--data')
  const folder = place > 0 ? process.argv[place + 1] : process.env.KEMPELEN_DATA
  return folder !== undefined && existsSync(folder) ? folder : undefined
}

/** Every set whose labels are classes, which is what its description says. */
export function* categoricalSets(folder: string): Generator<KnownSet> {
  for (const name of readdirSync(folder).sort()) {
    const files = ['README.md', 'labels.csv', 'truth.csv'].map((file) => join(folder, name, file))
    if (!files.every(existsSync) || !/Kind: categorical/.test(readFileSync(files[0]!, 'utf8'))) continue
    const labels = labelsFromRows(
      rowsOf(files[1]!).map(([worker, task, label]) => ({ worker: worker!, task: task!, label: label! })),
    )
    yield { name, labels, truth: truthOf(labels, rowsOf(files[2]!)) }
  }
}

/** Counts of answers to each task, a row of K numbers each. */
export function countsOf(folder: string, name: string): number[][] | undefined {
  const file = join(folder, name, 'counts.csv')
  return existsSync(file) ? rowsOf(file).map(([, ...counts]) => counts.map(Number)) : undefined
}

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => line.split(','))
}

function truthOf({ tasks, classes }: Labels, rows: readonly string[][]): Map<number, number> {
  const places = new Map(tasks.map((task, i) => [task, i]))
  return new Map(
    rows.flatMap(([task, label]) => (places.has(task!) ? [[places.get(task!)!, classes.indexOf(label!)]] : [])),
  )
}
