import { type DuplicatePolicy, type Labels, LabelsBuilder } from '@kempelen/aggregation'
import { Failure } from '../failure.ts'
import { type CsvRow, nameOf, readCsv } from './read-csv.ts'

/** Known answers by task. */
export type Gold = ReadonlyMap<string, string>

export async function readGold(file: string): Promise<Gold> {
  const gold = new Map<string, string>()
  for await (const row of readCsv(file, ['task', 'label'])) {
    const [task, label] = filled(file, row, ['task', 'label']) as [string, string]
    if ((gold.get(task) ?? label) !== label)
      throw new Failure(`${file}, line ${row.line}: the task ${task} has two known answers.`)
    gold.set(task, label)
  }
  return gold
}

/** Streams a file of labels into arrays, without ever holding its rows. */
export async function readLabels(
  file: string,
  options: { readonly duplicates: DuplicatePolicy; readonly gold: Gold; readonly onProgress?: (bytes: number) => void },
): Promise<Labels> {
  const builder = new LabelsBuilder({ duplicates: options.duplicates, gold: options.gold })
  for await (const row of readCsv(file, ['worker', 'task', 'label', 'weight?'], options.onProgress)) {
    const [worker, task, label] = filled(file, row, ['worker', 'task', 'label']) as [string, string, string]
    const weight = row.values[3]
    if (!weight) builder.add(worker, task, label)
    else if (Number(weight) > 0 && Number.isFinite(Number(weight))) builder.add(worker, task, label, Number(weight))
    else throw new Failure(`${nameOf(file)}, line ${row.line}: a weight is a positive number, not "${weight}".`)
  }
  try {
    return builder.finish()
  } catch (error) {
    if (error instanceof RangeError)
      throw new Failure(
        `${nameOf(file)} has several labels of one worker on one task. Say with --duplicates which count: first, last or weight.`,
      )
    throw error
  }
}

function filled(file: string, { line, values }: CsvRow, columns: readonly string[]): readonly string[] {
  const empty = columns.findIndex((_, place) => !values[place])
  if (empty >= 0) throw new Failure(`${nameOf(file)}, line ${line}: the ${columns[empty]} is empty.`)
  return values
}
