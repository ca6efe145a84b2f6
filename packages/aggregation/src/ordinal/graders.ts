import type { Labels } from '../labels.ts'
import { meritAt } from './merits.ts'

/** What is thought of all who grade: K - 1 thresholds that they share, and W leniencies and logarithms of sharpness. */
export interface Graders {
  thresholds: Float64Array
  readonly leniency: Float64Array
  readonly logSharpness: Float64Array
}

/** Priors: leniency rarely passes one standard deviation of the merits, and errors differ by a factor of two. */
export const prior = {
  leniencyVariance: 0.5,
  logSharpness: Math.log(2),
  sharpnessVariance: 0.5,
  thresholdVariance: 9,
}

/** The logarithm of the prior's density, up to a constant. */
export function logPrior({ thresholds, leniency, logSharpness }: Graders): number {
  return (
    logThresholdPrior(thresholds) -
    leniency.reduce((sum, value) => sum + value ** 2, 0) / (2 * prior.leniencyVariance) -
    logSharpness.reduce((sum, value) => sum + (value - prior.logSharpness) ** 2, 0) / (2 * prior.sharpnessVariance)
  )
}

export function logThresholdPrior(thresholds: Float64Array): number {
  return -thresholds.reduce((sum, value) => sum + value ** 2, 0) / (2 * prior.thresholdVariance)
}

/** The grade that a merit has by the thresholds. */
export function gradeAt(g: number, { thresholds }: Graders): number {
  let k = 0
  while (k < thresholds.length && meritAt(g) > thresholds[k]!) k++
  return k
}

/** Workers as the prior has them, and thresholds that would part a normal distribution as all labels are parted. */
export function startGraders({ label, classes, workers }: Labels, grade: readonly number[]): Graders {
  const counts = new Float64Array(classes.length).fill(1)
  for (const y of label) counts[grade[y]!]!++
  const all = counts.reduce((a, b) => a + b, 0)
  let below = 0
  return {
    thresholds: Float64Array.from({ length: Math.max(0, classes.length - 1) }, (_, k) => {
      below += counts[k]! / all
      // The logistic quantile, scaled to the normal one.
      return Math.log(below / (1 - below)) / 1.702
    }),
    leniency: new Float64Array(workers.length),
    logSharpness: new Float64Array(workers.length).fill(prior.logSharpness),
  }
}
