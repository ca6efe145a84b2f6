import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  bradleyTerry,
  type Comparisons,
  comparisonsFromRows,
  crowdBradleyTerry,
  davidson,
  type ItemScores,
  noisyBradleyTerry,
} from '@kempelen/aggregation'
import type { Finding } from '../report.ts'
import { cellsOf } from './csv.ts'
import { runPython } from './python.ts'

const rankings: Record<string, (comparisons: Comparisons) => ItemScores> = {
  'Bradley-Terry': bradleyTerry,
  Davidson: davidson,
  'noisy Bradley-Terry': noisyBradleyTerry,
  'crowd Bradley-Terry': crowdBradleyTerry,
}

/** How well rankings of the sets with comparisons put highly rated items first, beside crowd-kit's. */
export async function pairwise(folder: string, hasPython: boolean): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const set of ['pairs_night', 'pairs_bike', 'pairs_cheat', 'pairs_ai_character']) {
    const [pairs, truth] = ['pairs.csv', 'truth_viewpoints.csv'].map((file) => join(folder, set, file))
    if (!existsSync(pairs!) || !existsSync(truth!)) continue
    const ratings = new Map(cellsOf(truth!).map(([item, ...values]) => [`i${item}`, values.map(Number)]))
    const comparisons = comparisonsFromRows(
      cellsOf(pairs!).map(([worker, left, right, winner]) => ({
        worker: worker!,
        left: left!,
        right: right!,
        winner: winner === left ? ('left' as const) : ('right' as const),
      })),
    )
    const theirs = hasPython ? await runPython<Record<string, number>>('crowd_kit_pairs.py', [pairs!], 300) : undefined
    const results = Object.entries(rankings).map(([name, rank]) => {
      const { items, score } = rank(comparisons)
      return [name, new Map(items.map((item, place) => [item, score[place]!]))] as const
    })
    const yardstick = theirs && new Map(Object.entries(theirs))
    for (const [name, score] of results)
      findings.push({
        yardstick: `aggregation, ${set}, ${name}`,
        measured: described(score, ratings),
        ...(yardstick && {
          goal: `crowd-kit's Bradley-Terry: ${described(yardstick, ratings)}`,
          ...(name === 'Bradley-Terry' && {
            holds: [5, 10].every((first) => gain(score, ratings, first) >= gain(yardstick, ratings, first) - 1e-9),
          }),
        }),
      })
  }
  return findings
}

function described(score: ReadonlyMap<string, number>, ratings: ReadonlyMap<string, number[]>): string {
  return [5, 10].map((first) => `nDCG@${first} ${gain(score, ratings, first).toFixed(4)}`).join(', ')
}

/** The normalised discounted cumulative gain of the first so many items, averaged over what ratings are about. */
function gain(score: ReadonlyMap<string, number>, ratings: ReadonlyMap<string, number[]>, first: number): number {
  const ranked = [...score.keys()].sort((a, b) => score.get(b)! - score.get(a)!)
  const views = ratings.values().next().value?.length ?? 0
  const discounted = (values: readonly number[]) =>
    values.slice(0, first).reduce((sum, value, place) => sum + value / Math.log2(place + 2), 0)
  let sum = 0
  for (let view = 0; view < views; view++) {
    const values = ranked.map((item) => ratings.get(item)![view]!)
    sum += discounted(values) / discounted(values.toSorted((a, b) => b - a))
  }
  return sum / views
}
