import { type LabelRow, type Labels, labelsFromRows } from '../labels.ts'
import { checkModel } from './model-probabilities.ts'

/**
 * Labels with a model as one more worker, so that any method learns how good it is, and where: `dawidSkene` its
 * confusions, `glad` what it finds hard. Each task gets its probabilities as one label divided among the classes.
 *
 * @param labels n labels of N tasks in K classes.
 * @param model N * K probabilities, out of sample: a model that has seen the labels only repeats them.
 * @param options `name` of the new worker, `model` where nothing is said; `smallest`: shares below it are left out,
 * 0.01 where nothing is said.
 * @returns labels of one worker more. O(n + N K).
 * @throws RangeError where the probabilities are not N * K, or a worker has that name.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'a'], task: [1, 2], label: ['x', 'y'] })
 * const both = withModelAsWorker(labels, Float64Array.of(0.8, 0.2, 0, 1))
 * both.workers // => ['a', 'model']
 * both.weight // => [1, 0.8, 0.2, 1, 1]
 * ```
 */
export function withModelAsWorker(
  labels: Labels,
  model: Float64Array,
  { name = 'model', smallest = 0.01 }: { readonly name?: string; readonly smallest?: number } = {},
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
    const named = classes.map((_, k) => k).filter((k) => model[i * K + k]! >= smallest)
    for (const k of named)
      rows.push({ worker: name, task: tasks[i]!, label: classes[k]!, weight: model[i * K + k]! * named.length })
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
