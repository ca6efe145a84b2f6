import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import type { Comparisons } from './comparisons.ts'
import { logLikelihood, logPrior, newmanRound } from './newman.ts'
import { halfWins, type PairGraph } from './pair-graph.ts'
import { centredLogs, type ItemScores } from './scores.ts'

export interface BradleyTerryOptions extends Stopping {
  /** Wins and as many losses that each item is thought to have against one of strength 1; 0.5 where nothing is said. */
  readonly prior?: number
}

/**
 * The model of Bradley and Terry (1952): a beats b with probability p_a / (p_a + p_b). Strengths are found by Newman's
 * iteration (2023), which needs far fewer rounds than the one by minorisation (Hunter 2004). A tie is half a win for
 * either side; `davidson` has a parameter for ties.
 *
 * @param comparisons n comparisons of I items.
 * @param options `prior` 0 gives the maximum of the likelihood.
 * @returns scores and the trace of the posterior density, which never falls. O(n) and O(pairs) a round.
 * @throws RangeError where there is no prior and the items fall into groups of which one was never beaten by the other,
 * so that no finite strengths are best.
 * @example
 * ```ts
 * const rows = ['ab', 'ab', 'ba', 'ac', 'ac', 'bc', 'cb'].map(([left, right]) => ({ left, right, winner: 'left' }))
 * const { items, score } = bradleyTerry(comparisonsFromRows(rows))
 * items // => ['a', 'b', 'c']
 * score // => [0.81, -0.17, -0.64]
 * ```
 */
export function bradleyTerry(comparisons: Comparisons, options: BradleyTerryOptions = {}): ItemScores {
  const { prior = 0.5, tolerance = 1e-10 } = options
  checkPrior('bradleyTerry', prior)
  const graph = halfWins(comparisons)
  if (prior === 0 && !isStronglyConnected(graph))
    throw new RangeError('bradleyTerry: some items never lost to some others; without a prior no strengths are best')
  const strength = new Float64Array(comparisons.items.length).fill(1)
  let isFirst = true
  const step = () => {
    if (!isFirst) newmanRound(graph, strength, prior)
    isFirst = false
    return logLikelihood(graph, strength) + logPrior(strength, prior)
  }
  const fit = iterate(step, comparisons.left.length, { ...options, tolerance })
  return { items: comparisons.items, score: centredLogs(strength), ...fit }
}

export function checkPrior(name: string, prior: number): void {
  if (!(prior >= 0 && prior < Infinity)) throw new RangeError(`${name}: a prior of ${prior} wins is not possible`)
}

/** Whether from each item every other can be reached over wins, and over losses. */
function isStronglyConnected({ start, opponent, wins, losses }: PairGraph): boolean {
  return [wins, losses].every((edges) => {
    const reached = new Set(start.length > 1 ? [0] : [])
    for (const item of reached)
      for (let place = start[item]!; place < start[item + 1]!; place++)
        if (edges[place]! > 0) reached.add(opponent[place]!)
    return reached.size === start.length - 1
  })
}
