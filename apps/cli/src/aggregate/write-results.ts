import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Aggregation, decide, type Labels, workerQualities } from '@kempelen/aggregation'
import { stringify } from 'csv-stringify'

/** A row for each task: its label (none where it was withheld), how probable it is, and how many voted. */
export function writeTruth(file: string, labels: Labels, result: Aggregation, abstainBelow: number): Promise<void> {
  const { taskStart } = labels
  return write(file, ['task', 'label', 'probability', 'votes'], () =>
    decide(result, { abstainBelow })
      .values()
      .map(({ task, label, probability }, i) => [
        task,
        label ?? '',
        rounded(probability),
        taskStart[i + 1]! - taskStart[i]!,
      ]),
  )
}

/** A row for each Worker: how many labels, and the probability that one is right, with its interval of 95 %. */
export function writeWorkers(file: string, labels: Labels, result: Aggregation): Promise<void> {
  const { workerStart } = labels
  return write(file, ['worker', 'labels', 'quality', 'lower', 'upper'], () =>
    workerQualities(result)
      .values()
      .map(({ worker, quality }, j) => [
        worker,
        workerStart[j + 1]! - workerStart[j]!,
        rounded(quality.value),
        rounded(quality.lower),
        rounded(quality.upper),
      ]),
  )
}

async function write(
  file: string,
  columns: readonly string[],
  rows: () => Iterable<readonly (string | number)[]>,
): Promise<void> {
  const target = file === '-' ? process.stdout : createWriteStream(file)
  const source = Readable.from(rows())
  const csv = stringify({ header: true, columns: [...columns] })
  await pipeline(source, csv, target, { end: file !== '-' })
}

/** Six decimals tell any two probabilities apart that data of this kind can. */
function rounded(probability: number): number {
  return Math.round(probability * 1e6) / 1e6
}
