import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { Id } from '../labels.ts'
import { Interner } from '../labels-interner.ts'
import { checkPrior } from './bradley-terry.ts'
import { logPrior } from './newman.ts'
import { centredLogs, type ItemScores } from './scores.ts'

export interface PlackettLuceOptions extends Stopping {
  /** Wins and as many losses that each item is thought to have against one of strength 1; 0.5 where nothing is said. */
  readonly prior?: number
}

/**
 * The model of Plackett (1975) and Luce (1959) for rankings: the best is chosen in proportion to strength, then the
 * best of those left, and so on. Strengths by minorisation and maximisation (Hunter 2004). Rankings of two are
 * `bradleyTerry`.
 *
 * @param rankings lists of items, the best first. Items that a list does not name were not to choose from.
 * @param options `prior` 0 gives the maximum of the likelihood, where there is one.
 * @returns scores of all items named anywhere, and the trace of the posterior density, which never falls. O(length of
 * all lists) a step.
 * @throws RangeError where a list names an item twice, or the prior is negative.
 * @example
 * ```ts
 * const { items, score } = plackettLuce(['abc', 'acb', 'bac'].map((order) => [...order]))
 * items // => ['a', 'b', 'c']
 * score // => [0.9, -0.11, -0.79]
 * ```
 */
export function plackettLuce(rankings: Iterable<readonly Id[]>, options: PlackettLuceOptions = {}): ItemScores {
  const { prior = 0.5, tolerance = 1e-9, maxSteps = 2000 } = options
  checkPrior('plackettLuce', prior)
  const { names, lists } = interned(rankings)
  const strength = new Float64Array(names.length).fill(1)
  const wins = new Float64Array(names.length)
  for (const list of lists) for (const item of list.subarray(0, -1)) wins[item]!++

  let isFirst = true
  const step = () => {
    if (!isFirst) raise()
    isFirst = false
    return logLikelihood() + logPrior(strength, prior)
  }

  function raise(): void {
    const exposure = strength.map((value) => (2 * prior) / (1 + value))
    for (const list of lists) {
      // The item at a place was to choose from at all stages up to its own, save that the last one is no choice.
      const left = sumsFromPlace(list)
      let stages = 0
      for (let place = 0; place < list.length; place++) {
        if (place < list.length - 1) stages += 1 / left[place]!
        exposure[list[place]!]! += stages
      }
    }
    for (let item = 0; item < strength.length; item++) {
      const gained = wins[item]! + prior
      if (gained > 0 && exposure[item]! > 0) strength[item] = gained / exposure[item]!
    }
  }

  function logLikelihood(): number {
    let sum = 0
    for (const list of lists) {
      const left = sumsFromPlace(list)
      for (let place = 0; place < list.length - 1; place++) sum += Math.log(strength[list[place]!]! / left[place]!)
    }
    return sum
  }

  function sumsFromPlace(list: Int32Array): Float64Array {
    const sums = new Float64Array(list.length + 1)
    for (let place = list.length - 1; place >= 0; place--) sums[place] = sums[place + 1]! + strength[list[place]!]!
    return sums
  }

  const fit = iterate(
    step,
    wins.reduce((a, b) => a + b, 0),
    { tolerance, maxSteps },
  )
  return { items: names, score: centredLogs(strength), ...fit }
}

function interned(rankings: Iterable<readonly Id[]>): { names: string[]; lists: Int32Array[] } {
  const items = new Interner()
  const lists = Array.from(rankings, (ranking) => Int32Array.from(ranking, (item) => items.index(item)))
  for (const list of lists)
    if (new Set(list).size < list.length) throw new RangeError('plackettLuce: a list names an item twice')
  const { names, rank } = items.inOrder()
  return { names, lists: lists.map((list) => list.map((item) => rank[item]!)) }
}
