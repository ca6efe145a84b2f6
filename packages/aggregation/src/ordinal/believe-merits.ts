import type { Labels } from '../labels.ts'
import { type Graders, gradeAt, logPrior } from './graders.ts'
import { logProbabilities } from './grades.ts'
import { meritAt, points } from './merits.ts'

/** N * points shares of belief about each task's merit, and W * points * K of each worker's labels by them. */
export interface Merits {
  readonly belief: Float64Array
  readonly counts: Float64Array
}

/** Fills in what is thought of each task's merit; returns the logarithm of the posterior density of the graders. */
export function believeMerits(
  labels: Labels,
  grade: readonly number[],
  graders: Graders,
  { belief, counts }: Merits,
): number {
  const { tasks, workers, classes, label, task, worker, weight, taskStart, gold } = labels
  const K = classes.length
  const tables = workers.map((_, j) => {
    const { thresholds, leniency, logSharpness } = graders
    return logProbabilities({ thresholds, leniency: leniency[j]!, logSharpness: logSharpness[j]! })
  })
  const gradesOfMerits = Array.from({ length: points }, (_, g) => gradeAt(g, graders))
  let objective = logPrior(graders)
  for (let i = 0; i < tasks.length; i++) {
    const row = belief.subarray(i * points, (i + 1) * points)
    const known = gold[i]! < 0 ? -1 : grade[gold[i]!]!
    // Thresholds may lie so close that no point is between them; then the gold says no more than the labels do.
    const isFree = !gradesOfMerits.includes(known)
    for (let g = 0; g < points; g++) row[g] = isFree || gradesOfMerits[g] === known ? -(meritAt(g) ** 2) / 2 : -Infinity
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
      const table = tables[worker[n]!]!
      const by = weight ? weight[n]! : 1
      const y = grade[label[n]!]!
      for (let g = 0; g < points; g++) row[g]! += by * table[g * K + y]!
    }
    objective += normalise(row)
  }
  counts.fill(0)
  for (let n = 0; n < label.length; n++)
    for (let g = 0; g < points; g++)
      counts[(worker[n]! * points + g) * K + grade[label[n]!]!]! +=
        (weight ? weight[n]! : 1) * belief[task[n]! * points + g]!
  return objective
}

/** Turns logarithms into shares of their sum, and returns the logarithm of the sum. */
function normalise(row: Float64Array): number {
  const largest = row.reduce((a, b) => Math.max(a, b))
  let sum = 0
  for (let g = 0; g < row.length; g++) sum += row[g] = Math.exp(row[g]! - largest)
  for (let g = 0; g < row.length; g++) row[g]! /= sum
  return largest + Math.log(sum)
}
