import type { Labels } from '../labels.ts'
import { climb, type Score } from './climb.ts'
import { type Graders, logThresholdPrior, prior } from './graders.ts'
import { addGradeSlopes } from './grades.ts'
import { points } from './merits.ts'

/** One step for each worker and then for the thresholds, after which the labels by merit are no less probable. */
export function learnGraders({ workers, classes, gold }: Labels, graders: Graders, counts: Float64Array): void {
  const size = points * classes.length
  const own = (j: number) => counts.subarray(j * size, (j + 1) * size)
  for (let j = 0; j < workers.length; j++) {
    const from = Float64Array.of(graders.leniency[j]!, graders.logSharpness[j]!)
    const [leniency, logSharpness] = climb(from, (at) => workerScore(own(j), graders.thresholds, at))
    graders.leniency[j] = leniency!
    graders.logSharpness[j] = logSharpness!
  }
  // Where a gold grade ties a merit to the thresholds, moving these would change what is known.
  if (gold.some((known) => known >= 0)) return
  graders.thresholds = climb(graders.thresholds, (thresholds) => {
    const slope = thresholds.map((value) => -value / prior.thresholdVariance)
    const curve = new Float64Array(thresholds.length).fill(1 / prior.thresholdVariance)
    let value = logThresholdPrior(thresholds)
    for (let j = 0; j < workers.length; j++) {
      const grader = { thresholds, leniency: graders.leniency[j]!, logSharpness: graders.logSharpness[j]! }
      value += addGradeSlopes(own(j), grader, { thresholds: slope, worker: undefined, curve })
    }
    return { value, slope, curve }
  })
}

function workerScore(counts: Float64Array, thresholds: Float64Array, at: Float64Array): Score {
  const leniency = at[0]!
  const logSharpness = at[1]!
  const above = logSharpness - prior.logSharpness
  const slope = Float64Array.of(-leniency / prior.leniencyVariance, -above / prior.sharpnessVariance)
  const curve = Float64Array.of(1 / prior.leniencyVariance, 1 / prior.sharpnessVariance)
  const grader = { thresholds, leniency, logSharpness }
  const likelihood = addGradeSlopes(counts, grader, { thresholds: undefined, worker: slope, curve })
  const value = likelihood - leniency ** 2 / (2 * prior.leniencyVariance) - above ** 2 / (2 * prior.sharpnessVariance)
  return { value, slope, curve }
}
