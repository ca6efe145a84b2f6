import { logGamma } from '../categorical/gamma.ts'
import { type Chances, type CountedAnswer, chancesByAccuracy, chancesByMatrix } from './answer-chances.ts'
import type { CrowdModel } from './crowd-model.ts'

/** How Workers may be thought of. Beliefs are the mean of both: where they differ, neither is to be relied on. */
const views = [
  { chancesOf: chancesByMatrix, weight: 0.5 },
  { chancesOf: chancesByAccuracy, weight: 0.5 },
]

/**
 * How widely the wrong answers to one item are scattered: they are balls from Pólya's urn, of which this many are in it
 * before the first is drawn.
 */
const scatter = 2

/** What the answers to one item make of it. One object serves many items in turn, and keeps its room. */
export class ItemBelief {
  /** K probabilities, by the answers before the last `finish`; neither tempered nor clamped. */
  readonly posterior: Float64Array
  private readonly crowd: CrowdModel
  private readonly halves: readonly ((typeof views)[number] & { chances: Chances; readonly posterior: Float64Array })[]
  private readonly votes: Float64Array
  private readonly shares: Float64Array
  private labels: number[] = []
  private weights: number[] = []
  /** The classes with votes. */
  private named: number[] = []
  private all = 0

  constructor(crowd: CrowdModel) {
    const K = crowd.classes
    this.crowd = crowd
    this.posterior = new Float64Array(K)
    this.votes = new Float64Array(K)
    this.shares = new Float64Array(K)
    this.halves = views.map((view) => ({ ...view, chances: room(8 * K), posterior: new Float64Array(K) }))
  }

  /** Forgets the item. */
  begin(): void {
    this.labels = []
    this.weights = []
  }

  /** Adds an answer that counts `by`, 1 or less. */
  add(answer: CountedAnswer, by: number): void {
    const at = this.labels.length * this.crowd.classes
    for (const half of this.halves) {
      if (at >= half.chances.hit.length) half.chances = room(2 * at, half.chances)
      half.chancesOf(this.crowd, answer, half.chances, at)
    }
    this.labels.push(answer.label)
    this.weights.push(by)
  }

  /** Works out the posterior. O(answers · K). */
  finish(): void {
    const { labels, weights, votes, posterior, halves } = this
    votes.fill(0)
    for (const [place, label] of labels.entries()) votes[label]! += weights[place]!
    this.named = [...new Set(labels)]
    this.all = 0
    for (const weight of weights) this.all += weight
    posterior.fill(0)
    for (const half of halves) {
      this.believe(half.chances, half.posterior)
      for (let k = 0; k < posterior.length; k++) posterior[k]! += half.weight * half.posterior[k]!
    }
  }

  /** How probable the answer at this place was, by the others to the item (or by its class, where that is known). */
  foretold(place: number, known: number): number {
    const { crowd, halves, labels, weights, votes, all } = this
    const K = crowd.classes
    const label = labels[place]!
    const by = weights[place]!
    let mean = 0
    for (const { chances, posterior, weight } of halves) {
      // Of the sum over classes of what the others make of each and of what it makes of the answer.
      let inverse = 0
      for (let k = 0; k < K; k++) {
        const at = place * K + k
        let chance = chances.hit[at]!
        if (k !== label) {
          chance = 1 - chance
          if (K > 2) chance *= (scatter * chances.share[at]! + votes[label]! - by) / (scatter + all - votes[k]! - by)
        }
        if (known < 0) inverse += posterior[k]! / chance
        else if (k === known) inverse = 1 / chance
      }
      mean += weight / inverse
    }
    return mean
  }

  private believe({ hit, share }: Chances, posterior: Float64Array): void {
    const { crowd, labels, weights, votes, all } = this
    const K = crowd.classes
    let largest = -Infinity
    for (let k = 0; k < K; k++) {
      const product = new Product(crowd.prior[k]!)
      for (let place = 0; place < labels.length; place++) {
        const chance = hit[place * K + k]!
        product.times(labels[place] === k ? chance : 1 - chance, weights[place]!)
      }
      if (K > 2 && all > votes[k]!) this.scatterWrong(share, k, product)
      posterior[k] = product.logarithm
      if (posterior[k]! > largest) largest = posterior[k]!
    }
    let sum = 0
    for (let k = 0; k < K; k++) sum += posterior[k] = Math.exp(posterior[k]! - largest)
    for (let k = 0; k < K; k++) posterior[k]! /= sum
  }

  /** How probably the wrong answers, if the item is of class k, fall on the classes that they name. */
  private scatterWrong(share: Float64Array, k: number, product: Product): void {
    const { labels, weights, votes, named, shares, all } = this
    const K = votes.length
    for (const l of named) shares[l] = 0
    for (let place = 0; place < labels.length; place++) {
      if (labels[place] === k) continue
      const of = share[place * K + k]!
      shares[labels[place]!]! += weights[place]! * of
      product.times(of, weights[place]!)
    }
    for (const l of named) {
      if (l === k) continue
      const mean = shares[l]! / votes[l]!
      product.timesRising(scatter * mean, votes[l]!, 1)
      product.times(mean, -votes[l]!)
    }
    product.timesRising(scatter, all - votes[k]!, -1)
  }
}

/** A product of many factors as its logarithm, with a logarithm taken only where it would run out of range. */
class Product {
  private log = 0
  private product: number

  constructor(start: number) {
    this.product = start
  }

  times(factor: number, power: number): void {
    this.product *= power === 1 ? factor : factor ** power
    if (this.product > 1e-100 && this.product < 1e100) return
    this.log += Math.log(this.product)
    this.product = 1
  }

  /** Times x (x + 1) … of so many factors, to a power; between whole numbers as the gamma function has it. */
  timesRising(x: number, count: number, power: 1 | -1): void {
    if (Number.isInteger(count)) for (let step = 0; step < count; step++) this.times(x + step, power)
    else this.log += power * (logGamma(x + count) - logGamma(x))
  }

  get logarithm(): number {
    return this.log + Math.log(this.product)
  }
}

/** Room for so many chances, beginning with those there are. */
function room(length: number, old?: Chances): Chances {
  const chances = { hit: new Float64Array(length), share: new Float64Array(length) }
  if (old) {
    chances.hit.set(old.hit)
    chances.share.set(old.share)
  }
  return chances
}

/**
 * Lessens the confidence of K probabilities from `row` on, in place: by the temper, and by the share of items that
 * mislead the crowd.
 */
export function moderate({ temper, misled }: Pick<CrowdModel, 'temper' | 'misled'>, row: Float64Array): Float64Array {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += row[k] = row[k]! ** (1 / temper)
  for (let k = 0; k < row.length; k++) {
    const p = row[k]! / sum
    row[k] = (1 - misled) * p + (misled * (1 - p)) / (row.length - 1)
  }
  return row
}
