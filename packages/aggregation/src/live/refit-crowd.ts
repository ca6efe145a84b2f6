import { type Id, type Labels, labelsFromRows } from '../labels.ts'
import { checkByGold, type GoldCheck } from './calibrate-by-gold.ts'
import { CrowdFit } from './crowd-fit.ts'
import type { CrowdModel, WorkerModel } from './crowd-model.ts'

/** One answer: who says what about which item. */
export interface LiveVote {
  readonly item: Id
  readonly worker: Id
  /** The index of a class, from 0. */
  readonly label: number
}

export interface RefitOptions {
  /** K. */
  readonly classes: number
  /** The class of each item where it is known. */
  readonly gold?: Iterable<readonly [item: Id, label: number]>
  /** What joins Workers who copy from each other, for those whom something does. */
  readonly rings?: ReadonlyMap<string, string>
}

/** A crowd, learnt anew from all answers. */
export interface Refit {
  readonly crowd: CrowdModel
  /** By the Worker's name: everybody with an answer. */
  readonly workers: ReadonlyMap<string, WorkerModel>
  /** By the item's name: K probabilities for each item with an answer. Gold items have their class for certain. */
  readonly posteriors: ReadonlyMap<string, Float64Array>
  readonly goldCheck: GoldCheck
}

/**
 * Learns a crowd anew from all answers of a batch: Dawid and Skene's model by collapsed variational inference (in the
 * manner of Asuncion et al. 2009, CVB0), in which no answer vouches for its own Worker. How strongly Workers are drawn to
 * the crowd is what foretells each answer best from all others. How far confidence is lessened is learnt from gold; without
 * gold it is what has held for other crowds, and nothing can say whether the crowd errs together.
 *
 * @param votes in any order. Several answers of one Worker to one item count as one in all.
 * @returns models for `itemPosterior`, and the posteriors. About twenty passes of O(answers · K).
 * @throws RangeError where there are fewer than two classes, or a label or the class of a gold item is none of them.
 * @example
 * ```ts
 * const votes = ['0010', '1111', '0001', '1101', '0000'].flatMap((answers, item) =>
 *   [...answers].map((label, worker) => ({ item, worker, label: Number(label) })),
 * )
 * const { workers, posteriors, goldCheck } = refitCrowd(votes, { classes: 2, gold: [[4, 0]] })
 * posteriors.get('4') // => [1, 0]
 * posteriors.get('1')[1] > 0.9 // => true
 * workers.get('0').counts.length // => 4
 * goldCheck.right // => 1
 * ```
 */
export function refitCrowd(votes: Iterable<LiveVote>, { classes, gold = [], rings = new Map() }: RefitOptions): Refit {
  if (!(Number.isInteger(classes) && classes >= 2))
    throw new RangeError(`refitCrowd: at least two classes are wanted, not ${classes}`)
  const labels = labelsOf(votes, classes, gold)
  const fit = new CrowdFit(labels, rings)
  return {
    crowd: fit.crowd,
    workers: new Map(labels.workers.map((name, j) => [name, fit.workerModel(j)])),
    posteriors: new Map(labels.tasks.map((name, i) => [name, fit.posteriorOf(i)])),
    goldCheck: checkByGold(fit.goldBeliefs),
  }
}

function labelsOf(votes: Iterable<LiveVote>, K: number, gold: Iterable<readonly [Id, number]>): Labels {
  const classOf = (label: number) => {
    if (!(Number.isInteger(label) && label >= 0 && label < K))
      throw new RangeError(`refitCrowd: ${label} is none of ${K} classes`)
    return label
  }
  return labelsFromRows(
    Array.from(votes, ({ item, worker, label }) => ({ task: item, worker, label: classOf(label) })),
    {
      classes: Array.from({ length: K }, (_, k) => k),
      gold: Array.from(gold, ([item, label]) => [item, classOf(label)] as const),
    },
  )
}
