/** The tasks from `fromTask` up to `toTask`, and what a step reads and writes. N, W and K as in `Labels`. */
export interface ConfusionStep {
  /** How many classes answers have, K, and how many kinds of task there are: K, or K times the subtypes of a class. */
  readonly answerCount: number
  readonly classCount: number
  readonly fromTask: number
  readonly toTask: number
  readonly taskStart: Int32Array
  /** For each label the place in the tables where the answers of its worker to the first kind of task stand. */
  readonly cell: Int32Array
  readonly weight?: Float64Array
  readonly gold: Int32Array
  /** How common each kind of task is. */
  readonly prior: Float64Array
  /** `table[(j * answerCount + y) * classCount + k]` is the probability that worker j says y of a task of kind k. */
  readonly table: Float64Array
  /** N * classCount, written. */
  readonly posterior: Float64Array
  /** As long as the table and the prior: the sums of posteriors are added to what is there. */
  readonly counts: Float64Array
  readonly classCounts: Float64Array
}

/** Below this a product of probabilities has lost digits, and the task is worked out again in logarithms. */
const smallestSum = 1e-280
/** Logarithms are taken of products of likelihoods, not of each, as long as these keep their digits. */
const smallestProduct = 1e-20

/**
 * One expectation step and the sums for the maximisation step after it, in one walk over the labels: a task's labels are
 * still in the processor's cache when its posterior is known. Products rather than logarithms, since a task has few
 * labels and exponentials would cost more than all the rest.
 *
 * @returns the logarithm of the likelihood of the labels.
 */
export function confusionStep(step: ConfusionStep): number {
  return step.classCount <= 4 && !step.weight ? stepOfFew(step) : stepOfMany(step)
}

function stepOfMany(step: ConfusionStep): number {
  const { classCount: K, fromTask, toTask, taskStart, cell, weight, gold, prior, table } = step
  const { posterior, counts, classCounts } = step
  const product = new Float64Array(K)
  let logLikelihood = 0
  let likelihood = 1
  for (let i = fromTask; i < toTask; i++) {
    const start = taskStart[i]!
    const end = taskStart[i + 1]!
    for (let k = 0; k < K; k++) product[k] = prior[k]!
    for (let n = start; n < end; n++) {
      const row = cell[n]!
      if (weight && weight[n] !== 1) for (let k = 0; k < K; k++) product[k]! *= table[row + k]! ** weight[n]!
      else for (let k = 0; k < K; k++) product[k]! *= table[row + k]!
    }
    let sum = 0
    for (let k = 0; k < K; k++) sum += product[k]!
    if (gold[i]! >= 0 || !(sum > smallestSum)) {
      logLikelihood += inLogarithms(step, i, product)
      sum = 1
    }
    likelihood *= sum
    if (likelihood < smallestProduct) {
      logLikelihood += Math.log(likelihood)
      likelihood = 1
    }
    const scale = 1 / sum
    for (let k = 0; k < K; k++) {
      product[k]! *= scale
      posterior[i * K + k] = product[k]!
      classCounts[k]! += product[k]!
    }
    for (let n = start; n < end; n++) {
      const row = cell[n]!
      const by = weight ? weight[n]! : 1
      for (let k = 0; k < K; k++) counts[row + k]! += by * product[k]!
    }
  }
  return logLikelihood + Math.log(likelihood)
}

/** The same for at most four kinds of task and no weights, with the products in variables: twice as fast. */
function stepOfFew(step: ConfusionStep): number {
  const { classCount: K, fromTask, toTask, taskStart, cell, gold, prior, table, posterior, counts, classCounts } = step
  const [prior0 = 0, prior1 = 0, prior2 = 0, prior3 = 0] = prior
  const product = new Float64Array(K)
  let logLikelihood = 0
  let likelihood = 1
  for (let i = fromTask; i < toTask; i++) {
    const start = taskStart[i]!
    const end = taskStart[i + 1]!
    let [p0, p1, p2, p3] = [prior0, prior1, prior2, prior3]
    for (let n = start; n < end; n++) {
      const row = cell[n]!
      p0 *= table[row]!
      if (K > 1) p1 *= table[row + 1]!
      if (K > 2) p2 *= table[row + 2]!
      if (K > 3) p3 *= table[row + 3]!
    }
    let sum = p0 + p1 + p2 + p3
    if (gold[i]! >= 0 || !(sum > smallestSum)) {
      logLikelihood += inLogarithms(step, i, product)
      ;[p0 = 0, p1 = 0, p2 = 0, p3 = 0] = product
      sum = 1
    }
    likelihood *= sum
    if (likelihood < smallestProduct) {
      logLikelihood += Math.log(likelihood)
      likelihood = 1
    }
    const scale = 1 / sum
    p0 *= scale
    p1 *= scale
    p2 *= scale
    p3 *= scale
    const at = i * K
    posterior[at] = p0
    classCounts[0]! += p0
    if (K > 1) classCounts[1]! += posterior[at + 1] = p1
    if (K > 2) classCounts[2]! += posterior[at + 2] = p2
    if (K > 3) classCounts[3]! += posterior[at + 3] = p3
    for (let n = start; n < end; n++) {
      const row = cell[n]!
      counts[row]! += p0
      if (K > 1) counts[row + 1]! += p1
      if (K > 2) counts[row + 2]! += p2
      if (K > 3) counts[row + 3]! += p3
    }
  }
  return logLikelihood + Math.log(likelihood)
}

/** The posterior of one task by sums of logarithms, written to `product`, and the logarithm of its likelihood. */
function inLogarithms(step: ConfusionStep, i: number, product: Float64Array): number {
  const { answerCount, classCount: K, taskStart, cell, weight, gold, prior, table } = step
  const subtypes = K / answerCount
  let largest = -Infinity
  for (let k = 0; k < K; k++) {
    let sum = Math.log(Math.max(prior[k]!, Number.MIN_VALUE))
    for (let n = taskStart[i]!; n < taskStart[i + 1]!; n++)
      sum += (weight?.[n] ?? 1) * Math.log(Math.max(table[cell[n]! + k]!, Number.MIN_VALUE))
    product[k] = gold[i]! >= 0 && Math.floor(k / subtypes) !== gold[i] ? -Infinity : sum
    largest = Math.max(largest, product[k]!)
  }
  let sum = 0
  for (let k = 0; k < K; k++) {
    product[k] = Math.exp(product[k]! - largest)
    sum += product[k]!
  }
  for (let k = 0; k < K; k++) product[k]! /= sum
  return largest + Math.log(sum)
}
