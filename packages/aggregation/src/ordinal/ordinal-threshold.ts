import { type Aggregation, asAggregation } from '../categorical/aggregation.ts'
import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { Labels } from '../labels.ts'
import { believeMerits } from './believe-merits.ts'
import { type Graders, gradeAt, startGraders } from './graders.ts'
import { learnGraders } from './learn-graders.ts'
import { meritAt, points } from './merits.ts'

export interface OrdinalThresholdOptions extends Stopping {
  /** The names of the classes from the lowest grade to the highest; their own order where nothing is said. */
  readonly scale?: readonly string[]
}

export interface OrdinalThreshold {
  /** The grade of each task: between which thresholds its merit lies. */
  readonly aggregation: Aggregation
  /** N: the merit of each task, on a scale on which all tasks have mean 0 and variance 1, and how far it may be off. */
  readonly merit: Float64Array
  readonly standardError: Float64Array
  /** K - 1, rising: where the grades part. */
  readonly thresholds: Float64Array
  /** W: by how much each worker sees merit higher than it is, and how sharply: 1 / steepness of a logistic error. */
  readonly leniency: Float64Array
  readonly sharpness: Float64Array
}

/**
 * Grades on a scale, such as those of a rubric: a task has a merit, a worker sees it with leniency and error of their
 * own, and names the grade between whose thresholds it falls (the graded response model, Samejima 1969, with workers as
 * items; Uebersax and Grove 1993). A grade next to the right one counts for more than one far off, which no confusion
 * matrix knows.
 *
 * @param labels n grades of N tasks by W workers.
 * @returns grades, merits and workers, with a trace of the posterior density that never falls. The probability that a
 * task is of a grade is that of its merit lying there, over 81 points. O((N + W) K 81) a step.
 * @throws RangeError where the scale does not name each class once.
 * @example
 * ```ts
 * const grades = { strict: '1122334', fair: '1223345', mild: '2334455' }
 * const rows = Object.entries(grades).flatMap(([worker, given]) =>
 *   [...given].map((label, task) => ({ worker, task, label })),
 * )
 * const { leniency, merit } = ordinalThreshold(labelsFromRows(rows))
 * leniency[1] > leniency[2] // => true
 * merit[6] > merit[0] // => true
 * ```
 */
export function ordinalThreshold(labels: Labels, options: OrdinalThresholdOptions = {}): OrdinalThreshold {
  const { tasks, workers, classes, label } = labels
  const K = classes.length
  const grade = gradesOf(classes, options.scale)
  const graders = startGraders(labels, grade)
  const belief = new Float64Array(tasks.length * points)
  const counts = new Float64Array(workers.length * points * K)
  let isFirst = true
  const step = () => {
    if (!isFirst) learnGraders(labels, graders, counts)
    isFirst = false
    return believeMerits(labels, grade, graders, { belief, counts })
  }
  const fit = iterate(step, label.length, { tolerance: 1e-5, maxSteps: 300, ...options })
  anchor(labels, graders)
  const posterior = new Float64Array(tasks.length * K)
  const merit = new Float64Array(tasks.length)
  const square = new Float64Array(tasks.length)
  const classAt = Array.from({ length: points }, (_, g) => grade.indexOf(gradeAt(g, graders)))
  for (let i = 0; i < tasks.length; i++)
    for (let g = 0; g < points; g++) {
      const share = belief[i * points + g]!
      posterior[i * K + classAt[g]!]! += share
      merit[i]! += share * meritAt(g)
      square[i]! += share * meritAt(g) ** 2
    }
  return {
    aggregation: asAggregation(labels, { method: 'OrdinalThreshold', posterior, ...fit }),
    merit,
    standardError: square.map((value, i) => Math.sqrt(Math.max(0, value - merit[i]! ** 2))),
    thresholds: graders.thresholds,
    leniency: graders.leniency,
    sharpness: graders.logSharpness.map(Math.exp),
  }
}

/** Where the classes stand on the scale, from 0 on. */
function gradesOf(classes: readonly string[], scale: readonly string[] = classes): number[] {
  const grade = classes.map((name) => scale.indexOf(name))
  if (grade.includes(-1) || scale.length !== classes.length)
    throw new RangeError(`ordinalThreshold: the scale names each class once: ${classes.join(', ')}`)
  return grade
}

/**
 * Moves all to where the sharpest workers are neither lenient nor strict: whoever guesses has no say in what a grade
 * is. Gold grades say it themselves.
 */
function anchor({ label, worker, weight, gold }: Labels, { thresholds, leniency, logSharpness }: Graders): void {
  if (gold.some((known) => known >= 0)) return
  let sum = 0
  let weights = 0
  for (let n = 0; n < label.length; n++) {
    const by = (weight ? weight[n]! : 1) * Math.exp(2 * logSharpness[worker[n]!]!)
    sum += by * leniency[worker[n]!]!
    weights += by
  }
  const shift = weights > 0 ? sum / weights : 0
  for (let j = 0; j < leniency.length; j++) leniency[j]! -= shift
  for (let k = 0; k < thresholds.length; k++) thresholds[k]! -= shift
}
