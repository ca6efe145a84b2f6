import type { Id, Labels } from '../labels.ts'

/** What a model thinks of one task: a probability for each class it knows, the classes it does not name having none. */
export interface Prediction {
  readonly task: Id
  readonly probabilities: Readonly<Record<string, number>>
}

/**
 * A model's probabilities in the order of the labels' tasks and classes, as the other functions here want them.
 *
 * @param predictions for every task of the labels; best from a model that has not seen the labels of the task (out of
 * sample, by cross-validation).
 * @returns N * K probabilities, each task's scaled to add up to 1. O(N K).
 * @throws RangeError where a task has no prediction, a probability is negative, or none is positive.
 * @example
 * ```ts
 * const labels = labelsFromColumns({ worker: ['a', 'b'], task: [1, 2], label: ['x', 'y'] })
 * const predictions = [
 *   { task: 2, probabilities: { x: 0.5, y: 0.5 } },
 *   { task: 1, probabilities: { x: 3, y: 1 } },
 * ]
 * modelProbabilities(labels, predictions) // => [0.75, 0.25, 0.5, 0.5]
 * ```
 */
export function modelProbabilities({ tasks, classes }: Labels, predictions: Iterable<Prediction>): Float64Array {
  const byTask = new Map(Array.from(predictions, ({ task, probabilities }) => [String(task), probabilities]))
  const K = classes.length
  const result = new Float64Array(tasks.length * K)
  for (const [i, task] of tasks.entries()) {
    const probabilities = byTask.get(task)
    if (!probabilities) throw new RangeError(`modelProbabilities: there is no prediction for task ${task}`)
    const row = classes.map((name) => probabilities[name] ?? 0)
    const sum = row.reduce((a, b) => a + b, 0)
    if (!(sum > 0 && sum < Infinity) || row.some((value) => value < 0))
      throw new RangeError(`modelProbabilities: the probabilities for task ${task} are ${row.join(', ')}`)
    for (let k = 0; k < K; k++) result[i * K + k] = row[k]! / sum
  }
  return result
}

/** Refuses what is not N * K probabilities. */
export function checkModel(name: string, model: Float64Array, tasks: number, classes: number): void {
  if (model.length !== tasks * classes || model.some((value) => !(value >= 0)))
    throw new RangeError(`${name}: ${tasks} times ${classes} probabilities of the model are wanted`)
}
