import { type Aggregation, asAggregation } from '../categorical/aggregation.ts'
import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { Labels } from '../labels.ts'
import { climb, type Score } from './climb.ts'
import { addGradeSlopes, logProbabilities } from './grades.ts'
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
 * Grades on a scale, such as those of a rubric: a task has a merit, a worker sees it with leniency and error of their own, and
 * names the grade between whose thresholds it falls (the graded response model, Samejima 1969, with workers as items; Uebersax
 * and Grove 1993). A grade next to the right one counts for more than one far off, which no confusion matrix knows.
 *
 * @param labels n grades of N tasks by W workers.
 * @returns grades, merits and workers, with a trace of the posterior density that never falls. The probability that a task is
 * of a grade is that of its merit lying there, over 81 points. O((N + W) K 81) a step.
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
  const { tasks, workers, classes, label, task, worker, weight, taskStart, gold } = labels
  const K = classes.length
  const grade = gradesOf(classes, options.scale)
  let thresholds = startThresholds(labels, grade)
  const leniency = new Float64Array(workers.length)
  const logSharpness = new Float64Array(workers.length).fill(Math.log(2))
  const belief = new Float64Array(tasks.length * points)
  const counts = new Float64Array(workers.length * points * K)
  const tables = workers.map(() => new Float64Array(points * K))
  let isFirst = true

  const step = () => {
    if (!isFirst) maximise()
    isFirst = false
    return expect()
  }

  /** What is thought of each task's merit; returns the logarithm of the posterior density of all else. */
  function expect(): number {
    for (let j = 0; j < workers.length; j++)
      logProbabilities(tables[j]!, { thresholds, leniency: leniency[j]!, logSharpness: logSharpness[j]! })
    counts.fill(0)
    const gradesSeen = new Set(Array.from({ length: points }, (_, g) => gradeAt(g)))
    let objective = logDensity(thresholds, thresholdVariance)
    for (let j = 0; j < workers.length; j++)
      objective -=
        leniency[j]! ** 2 / (2 * leniencyVariance) + (logSharpness[j]! - Math.log(2)) ** 2 / (2 * sharpnessVariance)
    for (let i = 0; i < tasks.length; i++) {
      const row = belief.subarray(i * points, (i + 1) * points)
      const known = gold[i]! < 0 ? -1 : grade[gold[i]!]!
      // Thresholds may lie so close that no point is between them; then the gold says no more than the labels do.
      const isFree = known < 0 || !gradesSeen.has(known)
      for (let g = 0; g < points; g++) row[g] = isFree || gradeAt(g) === known ? -(meritAt(g) ** 2) / 2 : -Infinity
      for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++) {
        const table = tables[worker[n]!]!
        const by = weight ? weight[n]! : 1
        const y = grade[label[n]!]!
        for (let g = 0; g < points; g++) row[g]! += by * table[g * K + y]!
      }
      objective += normalise(row)
    }
    for (let n = 0; n < label.length; n++)
      for (let g = 0; g < points; g++)
        counts[(worker[n]! * points + g) * K + grade[label[n]!]!]! +=
          (weight ? weight[n]! : 1) * belief[task[n]! * points + g]!
    return objective
  }

  function maximise(): void {
    for (let j = 0; j < workers.length; j++) {
      const own = counts.subarray(j * points * K, (j + 1) * points * K)
      const score = ([bias, sharp]: Float64Array): Score => {
        const at = { thresholds, leniency: bias!, logSharpness: sharp! }
        const slope = new Float64Array(2)
        const curve = Float64Array.of(1 / leniencyVariance, 1 / sharpnessVariance)
        const value = addGradeSlopes(own, at, { thresholds: undefined, worker: slope, curve })
        slope[0]! -= bias! / leniencyVariance
        slope[1]! -= (sharp! - Math.log(2)) / sharpnessVariance
        return {
          value: value - bias! ** 2 / (2 * leniencyVariance) - (sharp! - Math.log(2)) ** 2 / (2 * sharpnessVariance),
          slope,
          curve,
        }
      }
      const [bias, sharp] = climb(Float64Array.of(leniency[j]!, logSharpness[j]!), score)
      leniency[j] = bias!
      logSharpness[j] = sharp!
    }
    // Where a gold grade ties a merit to the thresholds, moving these would change what is known.
    if (gold.some((known) => known >= 0)) return
    thresholds = climb(thresholds, (at) => {
      const slope = at.map((value) => -value / thresholdVariance)
      const curve = new Float64Array(at.length).fill(1 / thresholdVariance)
      let value = logDensity(at, thresholdVariance)
      for (let j = 0; j < workers.length; j++)
        value += addGradeSlopes(
          counts.subarray(j * points * K, (j + 1) * points * K),
          { thresholds: at, leniency: leniency[j]!, logSharpness: logSharpness[j]! },
          { thresholds: slope, worker: undefined, curve },
        )
      return { value, slope, curve }
    })
  }

  function gradeAt(g: number): number {
    let k = 0
    while (k < K - 1 && meritAt(g) > thresholds[k]!) k++
    return k
  }

  /** Moves all to where the sharpest workers are neither lenient nor strict: whoever guesses has no say in what a grade is. */
  function anchor(): void {
    if (gold.some((known) => known >= 0)) return
    let sum = 0
    let weights = 0
    for (let n = 0; n < label.length; n++) {
      const by = (weight ? weight[n]! : 1) * Math.exp(2 * logSharpness[worker[n]!]!)
      sum += by * leniency[worker[n]!]!
      weights += by
    }
    const shift = weights > 0 ? sum / weights : 0
    for (let j = 0; j < workers.length; j++) leniency[j]! -= shift
    for (let k = 0; k < K - 1; k++) thresholds[k]! -= shift
  }

  const fit = iterate(step, label.length, { tolerance: 1e-5, maxSteps: 300, ...options })
  anchor()
  const posterior = new Float64Array(tasks.length * K)
  const merit = new Float64Array(tasks.length)
  const square = new Float64Array(tasks.length)
  const classAt = Array.from({ length: points }, (_, g) => grade.indexOf(gradeAt(g)))
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
    thresholds,
    leniency,
    sharpness: logSharpness.map(Math.exp),
  }
}

/** Priors: leniency rarely passes one standard deviation of the merits, and errors differ by a factor of two. */
const leniencyVariance = 0.5
const sharpnessVariance = 0.5
const thresholdVariance = 9

function logDensity(values: Float64Array, variance: number): number {
  return values.reduce((sum, value) => sum - value ** 2 / (2 * variance), 0)
}

/** Turns logarithms into shares of their sum, and returns the logarithm of the sum. */
function normalise(row: Float64Array): number {
  const largest = row.reduce((a, b) => Math.max(a, b))
  let sum = 0
  for (let g = 0; g < row.length; g++) sum += row[g] = Math.exp(row[g]! - largest)
  for (let g = 0; g < row.length; g++) row[g]! /= sum
  return largest + Math.log(sum)
}

function gradesOf(classes: readonly string[], scale: readonly string[] = classes): number[] {
  const grade = classes.map((name) => scale.indexOf(name))
  if (grade.includes(-1) || scale.length !== classes.length)
    throw new RangeError(`ordinalThreshold: the scale names each class once: ${classes.join(', ')}`)
  return grade
}

/** Thresholds that would part a normal distribution as all labels are parted. */
function startThresholds({ label, classes }: Labels, grade: readonly number[]): Float64Array {
  const counts = new Float64Array(classes.length).fill(1)
  for (const y of label) counts[grade[y]!]!++
  const all = counts.reduce((a, b) => a + b, 0)
  let below = 0
  return Float64Array.from({ length: Math.max(0, classes.length - 1) }, (_, k) => {
    below += counts[k]! / all
    // The logistic quantile, scaled to the normal one.
    return Math.log(below / (1 - below)) / 1.702
  })
}
