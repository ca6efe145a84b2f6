import type { Comparisons } from './comparisons.ts'

/**
 * Who met whom: for each item, the places of its opponents. Wins are filled in by whoever knows how much each counts.
 */
export interface PairGraph {
  /** I + 1 positions: the opponents of an item are those from start[item] up to start[item + 1]. */
  readonly start: Int32Array
  readonly opponent: Int32Array
  readonly wins: Float64Array
  readonly losses: Float64Array
  /** Where each of the n comparisons stands among the opponents of its left and of its right item. */
  readonly leftPlace: Int32Array
  readonly rightPlace: Int32Array
}

/** The graph of n comparisons, without wins. O(n + pairs). */
export function pairGraph({ items, left, right }: Comparisons): PairGraph {
  const opponents = items.map(() => new Map<number, number>())
  for (let n = 0; n < left.length; n++) {
    opponents[left[n]!]!.set(right[n]!, 0)
    opponents[right[n]!]!.set(left[n]!, 0)
  }
  const start = new Int32Array(items.length + 1)
  const opponent: number[] = []
  for (const [item, met] of opponents.entries()) {
    // In order, so that sums do not depend on the order of the rows more than they must.
    for (const other of [...met.keys()].sort((a, b) => a - b)) {
      met.set(other, opponent.length)
      opponent.push(other)
    }
    start[item + 1] = opponent.length
  }
  return {
    start,
    opponent: Int32Array.from(opponent),
    wins: new Float64Array(opponent.length),
    losses: new Float64Array(opponent.length),
    leftPlace: left.map((item, n) => opponents[item]!.get(right[n]!)!),
    rightPlace: right.map((item, n) => opponents[item]!.get(left[n]!)!),
  }
}

/** Adds what a comparison is worth to either side. */
export function addWins(graph: PairGraph, n: number, forLeft: number, forRight: number): void {
  const { wins, losses, leftPlace, rightPlace } = graph
  const [a, b] = [leftPlace[n]!, rightPlace[n]!]
  wins[a]! += forLeft
  losses[a]! += forRight
  wins[b]! += forRight
  losses[b]! += forLeft
}

/** A graph in which a tie is half a win for either side. */
export function halfWins(comparisons: Comparisons): PairGraph {
  const graph = pairGraph(comparisons)
  const { outcome, weight } = comparisons
  for (let n = 0; n < outcome.length; n++)
    addWins(graph, n, (weight[n]! * (1 + outcome[n]!)) / 2, (weight[n]! * (1 - outcome[n]!)) / 2)
  return graph
}
