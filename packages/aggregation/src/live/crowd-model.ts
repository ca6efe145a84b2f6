/**
 * What is believed of a crowd: plain numbers that survive JSON. Made by `newCrowd` for a batch that begins and by
 * `refitCrowd` from the answers so far.
 */
export interface CrowdModel {
  /** K, how many classes there are. */
  readonly classes: number
  /** K shares: how common each class is thought to be. */
  readonly prior: readonly number[]
  /** How often an answer of a Worker of whom nothing is known is right. */
  readonly accuracy: number
  /** So many answers of their own count as much for a Worker's accuracy as what is thought of everybody. */
  readonly strength: number
  /** So many answers to items of one class count as much for a Worker's row of it as their accuracy. */
  readonly rowStrength: number
  /** How much confidence is lessened, as by `temper`: answers to one item depend on one another. */
  readonly temper: number
  /** The share of items of which the answers make another class than the true one probable, however many there are. */
  readonly misled: number
}

/** What is known of one Worker: plain numbers that survive JSON. */
export interface WorkerModel {
  /**
   * Answers counted: K * K, `[k * K + l]` of answer l to class k, or where there are more than twelve classes two, of
   * right and of wrong ones. A doubtful item counts in parts. Empty for a Worker of whom nothing is known.
   */
  readonly counts: readonly number[]
  /** What joins Workers who copy from each other: their answers to one item count as one. */
  readonly ring?: string
}

/** Nothing is known of this Worker. */
export const unknownWorker: WorkerModel = { counts: [] }

/** What may be said of a crowd before its first answer. */
export interface NewCrowdOptions {
  /** K shares of the classes; all alike where nothing is said. */
  readonly prior?: ArrayLike<number>
  /** How often people are thought to be right; 0.75 where nothing is said. */
  readonly accuracy?: number
}

/**
 * The crowd that a batch begins with, before anything is known of it.
 *
 * @param classes K.
 * @returns a model under which two answers alike are not sure yet.
 * @throws RangeError where there are fewer than two classes, the shares are not K positive numbers, or the accuracy is
 * not between chance and 1.
 * @example
 * ```ts
 * const alike = [{ worker: unknownWorker, label: 0 }, { worker: unknownWorker, label: 0 }]
 * itemPosterior(alike, newCrowd(2)) // => [0.86, 0.14]
 * itemPosterior(alike, newCrowd(2, { accuracy: 0.9 })) // => [0.97, 0.03]
 * ```
 */
export function newCrowd(classes: number, options: NewCrowdOptions = {}): CrowdModel {
  if (!(Number.isInteger(classes) && classes >= 2))
    throw new RangeError(`newCrowd: at least two classes are wanted, not ${classes}`)
  const { prior = new Array<number>(classes).fill(1), accuracy = usualAccuracy } = options
  const shares = Array.from(prior)
  if (shares.length !== classes || !shares.every((share) => share > 0 && share < Infinity))
    throw new RangeError(`newCrowd: the prior is ${classes} positive shares`)
  if (!(accuracy > 1 / classes && accuracy < 1))
    throw new RangeError(`newCrowd: people are right more often than by chance and not always, not ${accuracy}`)
  const sum = shares.reduce((a, b) => a + b, 0)
  return {
    classes,
    prior: shares.map((share) => share / sum),
    accuracy,
    strength: 4,
    rowStrength: 10,
    temper: usualTemper,
    misled: 0,
  }
}

/** How often people are right who are asked anything. */
export const usualAccuracy = 0.75

/** On data with known truth, what brings confidence nearest to how often results are right, where no gold is known. */
export const usualTemper = 1.2

/** How many counts a Worker has: with more classes a matrix has more entries than a batch could fill. */
export function countsOf(classes: number): number {
  return classes <= mostClassesWithMatrix ? classes ** 2 : 2
}

const mostClassesWithMatrix = 12

/**
 * Writes sums of a Worker's counts from `start` on to `into` from `at` on, K + 1 of them: of the answers to each class
 * (nothing where there are only two counts), and of the right ones.
 */
export function sumCounts(counts: ArrayLike<number>, start: number, K: number, into: Float64Array, at: number): void {
  into.fill(0, at, at + K + 1)
  if (counts.length === 0) return
  if (countsOf(K) === 2) {
    into[at] = counts[start]! + counts[start + 1]!
    into[at + K] = counts[start]!
    return
  }
  for (let k = 0; k < K; k++) {
    for (let l = 0; l < K; l++) into[at + k]! += counts[start + k * K + l]!
    into[at + K]! += counts[start + k * K + k]!
  }
}
