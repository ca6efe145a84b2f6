import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { Comparisons } from './comparisons.ts'
import { logPrior, newmanRound } from './newman.ts'
import { addWins, pairGraph } from './pair-graph.ts'
import { centredLogs, type ItemScores } from './scores.ts'

export interface WorkerMixtureOptions extends Stopping {
  /** Wins and as many losses that each item is thought to have against one of strength 1; 0.5 where nothing is said. */
  readonly prior?: number
  /** Reliable and other answers that each worker is thought to have given; 4 and 1 where nothing is said. */
  readonly reliable?: number
  readonly unreliable?: number
}

/** Scores of I items and what is thought of W workers. */
export interface WorkerMixture extends ItemScores {
  readonly workers: readonly string[]
  /** W: the probability that an answer of the worker is about the items. */
  readonly reliability: Float64Array
  /** W: the probability that the worker names the left one when it is not. */
  readonly leftShare: Float64Array
}

/**
 * Bradley and Terry's model seen through workers whose answers are about the items with some probability, and otherwise
 * either a `guess` by side or the `reverse` of what they see. Expectation: whose answer was which. Maximisation:
 * workers in closed form, strengths by one round of Newman's iteration. Neither lets the posterior density fall.
 */
export function fitWorkerMixture(
  comparisons: Comparisons,
  otherwise: 'guess' | 'reverse',
  { prior = 0.5, reliable = 4, unreliable = 1, tolerance = 1e-8, maxSteps = 2000 }: WorkerMixtureOptions,
): WorkerMixture {
  const { items, workers, left, right, worker, outcome, weight } = comparisons
  const graph = pairGraph(comparisons)
  const strength = new Float64Array(items.length).fill(1)
  const reliability = new Float64Array(workers.length).fill(reliable / (reliable + unreliable))
  const leftShare = new Float64Array(workers.length).fill(0.5)
  const about = new Float64Array(workers.length)
  const other = new Float64Array(workers.length)
  const otherLeft = new Float64Array(workers.length)
  let isFirst = true

  const step = () => {
    if (!isFirst) maximise()
    isFirst = false
    return expect()
  }

  function expect(): number {
    graph.wins.fill(0)
    graph.losses.fill(0)
    about.fill(0)
    other.fill(0)
    otherLeft.fill(0)
    let objective = logPrior(strength, prior)
    for (let n = 0; n < left.length; n++) {
      const forLeft = (weight[n]! * (1 + outcome[n]!)) / 2
      if (forLeft > 0) objective += explain(n, true, forLeft)
      if (weight[n]! > forLeft) objective += explain(n, false, weight[n]! - forLeft)
    }
    for (let j = 0; j < workers.length; j++) {
      objective += reliable * Math.log(reliability[j]!) + unreliable * Math.log(1 - reliability[j]!)
      if (otherwise === 'guess') objective += Math.log(leftShare[j]!) + Math.log(1 - leftShare[j]!)
    }
    return objective
  }

  /** Shares one answer out between the two ways in which it may have come about. */
  function explain(n: number, isLeft: boolean, by: number): number {
    const j = worker[n]!
    const [l, r] = [strength[left[n]!]!, strength[right[n]!]!]
    const seen = (isLeft ? l : r) / (l + r)
    const share = isLeft ? leftShare[j]! : 1 - leftShare[j]!
    const ifReliable = reliability[j]! * seen
    const ifNot = (1 - reliability[j]!) * (otherwise === 'guess' ? share : 1 - seen)
    const isAbout = (by * ifReliable) / (ifReliable + ifNot)
    about[j]! += isAbout
    other[j]! += by - isAbout
    if (isLeft) otherLeft[j]! += by - isAbout
    const reversed = otherwise === 'reverse' ? by - isAbout : 0
    if (isLeft) addWins(graph, n, isAbout, reversed)
    else addWins(graph, n, reversed, isAbout)
    return by * Math.log(ifReliable + ifNot)
  }

  function maximise(): void {
    for (let j = 0; j < workers.length; j++) {
      reliability[j] = (about[j]! + reliable) / (about[j]! + other[j]! + reliable + unreliable)
      if (otherwise === 'guess') leftShare[j] = (otherLeft[j]! + 1) / (other[j]! + 2)
    }
    newmanRound(graph, strength, prior)
  }

  const fit = iterate(step, left.length, { tolerance, maxSteps })
  return { items, score: centredLogs(strength), workers, reliability, leftShare, ...fit }
}

export function checkMixture(name: string, { prior = 0.5, reliable = 4, unreliable = 1 }: WorkerMixtureOptions): void {
  for (const count of [prior, reliable, unreliable])
    if (!(count > 0 && count < Infinity)) throw new RangeError(`${name}: a prior of ${count} answers is not possible`)
}
