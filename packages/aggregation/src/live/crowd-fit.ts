import type { Labels } from '../labels.ts'
import { calibrate, type GoldBelief } from './calibrate-by-gold.ts'
import { type CrowdModel, countsOf, newCrowd, sumCounts, usualAccuracy, type WorkerModel } from './crowd-model.ts'
import { ItemBelief, moderate } from './item-belief.ts'

/** Steps before anything is chosen, for each choice, and after all. */
const steps = { first: 6, each: 2, last: 5 }

/** What is chosen by how well answers are foretold, one after the other. */
const choices = { strength: [4, 8, 16], rowStrength: [10, 30, 100] } as const

/** Classes are thought to be alike common as by so many items of each. */
const itemsOfClass = 50

/** The crowd's accuracy is that of a Worker, not of an answer: nobody counts for more than about so many. */
const answersOfWorker = 20

/** How much what people are usually like counts for the crowd's accuracy, in answers. */
const usualAnswers = 20

/** Items' posteriors and Workers' counts, each learnt from the other. */
export class CrowdFit {
  crowd: CrowdModel
  /** N * K: what is learnt from. */
  private readonly posterior: Float64Array
  /** W * K * K, or W * 2, and the W * (K + 1) sums of them. */
  private readonly counts: Float64Array
  private readonly sums: Float64Array
  /** W: how many answers there are. */
  private readonly all: Float64Array
  private readonly size: number
  private readonly labels: Labels
  private readonly ringOf: (j: number) => string | undefined
  /** n: what each answer counts for its item, those of one ring sharing one. */
  private readonly share: Float64Array
  /** The classes of gold items, and what the answers make of them, K probabilities each. */
  readonly goldBeliefs: GoldBelief[] = []

  constructor(labels: Labels, rings: ReadonlyMap<string, string>) {
    const { tasks, workers, classes } = labels
    this.labels = labels
    this.ringOf = (j) => rings.get(workers[j]!)
    this.share = sharesOf(labels, this.ringOf)
    this.size = countsOf(classes.length)
    this.crowd = newCrowd(classes.length)
    this.counts = new Float64Array(workers.length * this.size)
    this.sums = new Float64Array(workers.length * (classes.length + 1))
    this.all = new Float64Array(workers.length)
    this.posterior = new Float64Array(tasks.length * classes.length)
    this.believe(false)
    this.learn()
  }

  /** Learns posteriors and counts, and how strongly Workers are drawn to the crowd. */
  learn(): void {
    let score = this.run(steps.first)
    for (const name of ['strength', 'rowStrength'] as const) {
      if (name === 'rowStrength' && this.size === 2) continue
      const { crowd } = this
      const posterior = this.posterior.slice()
      let best = { crowd: this.crowd, posterior }
      for (const value of choices[name]) {
        if (value === crowd[name]) continue
        this.crowd = { ...crowd, [name]: value }
        this.posterior.set(posterior)
        const tried = this.run(steps.each)
        if (tried <= score) continue
        score = tried
        best = { crowd: this.crowd, posterior: this.posterior.slice() }
      }
      this.crowd = best.crowd
      this.posterior.set(best.posterior)
    }
    this.run(steps.last)
    this.crowd = { ...this.crowd, ...calibrate(this.goldBeliefs) }
    this.count()
  }

  workerModel(j: number): WorkerModel {
    const counts = Array.from(this.counts.subarray(j * this.size, (j + 1) * this.size), rounded)
    const ring = this.ringOf(j)
    return ring === undefined ? { counts } : { counts, ring }
  }

  /** What is thought of an item when all is learnt: K probabilities. */
  posteriorOf(i: number): Float64Array {
    const { classes: K } = this.crowd
    const row = this.posterior.slice(i * K, i * K + K)
    return this.labels.gold[i]! >= 0 ? row : moderate(this.crowd, row)
  }

  private run(times: number): number {
    let score = 0
    for (let step = 0; step < times; step++) {
      this.count()
      this.learnCrowd()
      score = this.believe(true)
    }
    return score
  }

  private count(): void {
    const { labels, counts, posterior, size, sums, all } = this
    const { classes, workers, task, worker, label, weight } = labels
    const K = classes.length
    counts.fill(0)
    all.fill(0)
    for (let n = 0; n < label.length; n++) {
      const by = weight ? weight[n]! : 1
      const at = worker[n]! * size
      all[worker[n]!]! += by
      const row = task[n]! * K
      if (size === 2) {
        counts[at]! += by * posterior[row + label[n]!]!
        counts[at + 1]! += by * (1 - posterior[row + label[n]!]!)
      } else for (let k = 0; k < K; k++) counts[at + k * K + label[n]!]! += by * posterior[row + k]!
    }
    for (let j = 0; j < workers.length; j++) sumCounts(counts, j * size, K, sums, j * (K + 1))
  }

  private learnCrowd(): void {
    const { labels, posterior, sums, all } = this
    const K = labels.classes.length
    let hits = usualAnswers * usualAccuracy
    let answers = usualAnswers
    for (let j = 0; j < all.length; j++) {
      const by = answersOfWorker / (all[j]! + answersOfWorker)
      hits += by * sums[j * (K + 1) + K]!
      answers += by * all[j]!
    }
    const prior = new Array<number>(K).fill(itemsOfClass)
    for (let row = 0; row < posterior.length; row += K) for (let k = 0; k < K; k++) prior[k]! += posterior[row + k]!
    const items = labels.tasks.length + K * itemsOfClass
    this.crowd = { ...this.crowd, accuracy: hits / answers, prior: prior.map((sum) => sum / items) }
  }

  /** Learns the posteriors of all items; returns how well each answer, and gold, is foretold by the other answers. */
  private believe(isCounted: boolean): number {
    const { labels, posterior, counts, size, sums, all, share, goldBeliefs } = this
    const { tasks, classes, taskStart, worker, label, weight, gold } = labels
    const K = classes.length
    const belief = new ItemBelief(this.crowd)
    goldBeliefs.length = 0
    let score = 0
    for (let i = 0; i < tasks.length; i++) {
      const start = taskStart[i]!
      const answers = taskStart[i + 1]! - start
      belief.begin()
      for (let n = start; n < start + answers; n++) {
        const j = worker[n]!
        const own = { posterior, row: i * K, by: weight ? weight[n]! : 1 }
        const known = isCounted ? { counts, start: j * size, sums, sumsStart: j * (K + 1), all: all[j]!, own } : nothing
        belief.add({ label: label[n]!, ...known }, share[n]!)
      }
      belief.finish()
      const truth = gold[i]!
      if (answers > 1)
        for (let place = 0; place < answers; place++)
          score += share[start + place]! * Math.log(belief.foretold(place, truth))
      posterior.set(belief.posterior, i * K)
      if (truth < 0) continue
      goldBeliefs.push({ truth, posterior: belief.posterior.slice() })
      score += Math.log(belief.posterior[truth]! + 1e-9)
      posterior.fill(0, i * K, i * K + K)
      posterior[i * K + truth] = 1
    }
    return score
  }
}

const nothing = { counts: [], start: 0, sums: [], sumsStart: 0, all: 0 }

/** Four decimals are more than is known, and keep rows short. */
function rounded(count: number): number {
  return Math.round(count * 1e4) / 1e4
}

function sharesOf({ tasks, taskStart, worker, label, weight }: Labels, ringOf: (j: number) => string | undefined) {
  const share = weight?.slice() ?? new Float64Array(label.length).fill(1)
  for (let i = 0; i < tasks.length; i++) {
    const sizeOfRing = new Map<string, number>()
    const rings = Array.from(worker.subarray(taskStart[i]!, taskStart[i + 1]!), ringOf)
    for (const ring of rings) if (ring !== undefined) sizeOfRing.set(ring, (sizeOfRing.get(ring) ?? 0) + 1)
    for (const [place, ring] of rings.entries())
      if (ring !== undefined) share[taskStart[i]! + place]! /= sizeOfRing.get(ring)!
  }
  return share
}
