import { type LabelRow, type Labels, labelsFromRows } from '../labels.ts'
import { checkModel } from './model-probabilities.ts'

export interface ModelAsWorkerOptions {
  /** The name of the new worker, `model` where nothing is said. */
  readonly name?: string
  /**
   * `likeliest`: the model names one class, as people do. `divided`: its label is shared among the classes by their
   * probabilities, which tells more where these are well calibrated and less where they are not. `likeliest` where
   * nothing is said.
   */
  readonly answer?: 'likeliest' | 'divided'
}

/**
 * Labels with a model as one more worker, so that any method learns how good it is, and where: `dawidSkene` its
 * confusions, `glad` what it finds hard.
 *
 * @param labels n labels of N tasks in K classes.
 * @param model N * K probabilities, out of sample: a model that has seen the labels only repeats them.
 * @returns labels of one worker more. O(n + N K).
 * @throws RangeError where the probabilities are not N * K, or a worker has that name.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'a'], task: [1, 2], label: ['x', 'y'] })
 * const model = Float64Array.of(0.2, 0.8, 0, 1)
 * const both = withModelAsWorker(labels, model)
 * both.workers // => ['a', 'model']
 * both.label // => [0, 1, 1, 1]
 * withModelAsWorker(labels, model, { answer: 'divided' }).weight // => [1, 0.2, 0.8, 1, 1]
 * ```
 */
export function withModelAsWorker(
  labels: Labels,
  model: Float64Array,
  { name = 'model', answer = 'likeliest' }: ModelAsWorkerOptions = {},
): Labels {
  const { tasks, workers, classes, task, worker, label, weight, gold } = labels
  const K = classes.length
  checkModel('withModelAsWorker', model, tasks.length, K)
  if (workers.includes(name)) throw new RangeError(`withModelAsWorker: there is a worker named ${name}`)
  const rows: LabelRow[] = Array.from(label, (y, n) => ({
    worker: workers[worker[n]!]!,
    task: tasks[task[n]!]!,
    label: classes[y]!,
    // What shares a task with others of its worker is about to be divided by their number once more.
    weight: (weight ? weight[n]! : 1) * sharers(n),
  }))
  for (let i = 0; i < tasks.length; i++) {
    const row = model.subarray(i * K, (i + 1) * K)
    const likeliest = row.indexOf(Math.max(...row))
    const named = answer === 'likeliest' ? [likeliest] : [...row.keys()].filter((k) => row[k]! >= smallest)
    for (const k of named) {
      const share = answer === 'likeliest' ? 1 : row[k]! * named.length
      rows.push({ worker: name, task: tasks[i]!, label: classes[k]!, weight: share })
    }
  }
  const known = Array.from(gold.entries()).filter(([, k]) => k >= 0)
  return labelsFromRows(rows, { classes, gold: known.map(([i, k]) => [tasks[i]!, classes[k]!]) })

  /** How many labels the worker of this one has on its task. */
  function sharers(n: number): number {
    let from = n
    let to = n + 1
    while (from > 0 && task[from - 1] === task[n] && worker[from - 1] === worker[n]) from--
    while (to < task.length && task[to] === task[n] && worker[to] === worker[n]) to++
    return to - from
  }
}

/** Shares of a label below this are not worth a row. */
const smallest = 0.01
