import { auto, dawidSkene, majorityVote } from '@kempelen/aggregation'
import type { Finding } from '../report.ts'
import { categoricalSets, type KnownSet, knownSetsFolder } from './known-sets.ts'
import { cheatedBatch, cheatedMajority } from './live-cheats.ts'
import { type Replayed, replay } from './live-replay.ts'
import { score } from './scores.ts'

const targets = [0.9, 0.95, 0.99]
const goldShares = [0, 0.05]
/** The same collection as another set, or too many labels for what it would tell. */
const leftOut = new Set(['sentiment_rodrigues', 'fact_eval'])
const fewestLabels = 5
/** How far below the target the realised accuracy of finished items may be. */
const allowance = 0.01

/** Adaptive redundancy: sets with known truth replayed answer by answer, and a simulated pool of cheats. */
export async function live(): Promise<Finding[]> {
  const folder = knownSetsFolder()
  return [...(folder === undefined ? [] : replays(folder)), ...cheats()]
}

function replays(folder: string): Finding[] {
  const sets = [...categoricalSets(folder)].filter(
    ({ name, labels }) => !leftOut.has(name) && labels.label.length >= fewestLabels * labels.tasks.length,
  )
  const full = new Map(sets.map((set) => [set.name, fullRedundancy(set)]))
  const findings: Finding[] = []
  for (const goldShare of goldShares)
    for (const target of targets) {
      let held = 0
      for (const set of sets) {
        const mean = meanReplay(set, target, goldShare)
        const isReached = !(mean.accuracyOfFinished < target - allowance)
        held += Number(isReached)
        findings.push(asFinding(set, { target, goldShare, mean, full: full.get(set.name)! }))
        if (set.name === 'rte' && target === 0.95 && goldShare === 0) findings.push(rte(mean, full.get(set.name)!))
      }
      findings.push({
        yardstick: `live, ${nameOf(goldShare)}, target ${target}`,
        measured: `finished items of ${held} of ${sets.length} sets are right as often as ${(target - allowance).toFixed(2)}`,
        ...(target === 0.95 && { goal: '9 of 10', holds: held >= 0.9 * sets.length }),
      })
    }
  return findings
}

interface Full {
  readonly labelsPerItem: number
  readonly accuracies: Readonly<Record<'MV' | 'DS' | 'auto', number>>
}

function fullRedundancy(set: KnownSet): Full {
  const accuracyOf = (posterior: Float64Array) => score(posterior, set).accuracy
  return {
    labelsPerItem: set.labels.label.length / set.labels.tasks.length,
    accuracies: {
      MV: accuracyOf(majorityVote(set.labels).posterior),
      DS: accuracyOf(dawidSkene(set.labels).posterior),
      auto: accuracyOf(auto(set.labels).posterior),
    },
  }
}

/** The mean of several seeds; of one where there are many labels. */
function meanReplay(set: KnownSet, target: number, goldShare: number): Replayed {
  const seeds = set.labels.label.length > 10_000 ? [1] : [1, 2, 3]
  const runs = seeds.map((seed) => replay(set, { seed, target, goldShare }))
  const mean = (of: (run: Replayed) => number) => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  // Runs in which nothing was finished have no such figure, and no part in it.
  const ofFinished = (of: (run: Replayed) => number) =>
    mean((run) => (run.finished > 0 ? of(run) * run.finished : 0)) / mean((run) => run.finished)
  return {
    labelsPerItem: mean((run) => run.labelsPerItem),
    accuracy: mean((run) => run.accuracy),
    finished: mean((run) => run.finished),
    accuracyOfFinished: ofFinished((run) => run.accuracyOfFinished),
    confidence: ofFinished((run) => run.confidence),
    exhausted: mean((run) => run.exhausted),
    surprise: mean((run) => run.surprise),
  }
}

function nameOf(goldShare: number): string {
  return goldShare > 0 ? `gold ${100 * goldShare} %` : 'no gold'
}

function asFinding(
  { name }: KnownSet,
  { target, goldShare, mean, full }: { target: number; goldShare: number; mean: Replayed; full: Full },
): Finding {
  const accuracies = Object.entries(full.accuracies).map(([method, accuracy]) => `${method} ${accuracy.toFixed(4)}`)
  const figures = [
    `labels ${mean.labelsPerItem.toFixed(2)} of ${full.labelsPerItem.toFixed(2)}`,
    `accuracy ${mean.accuracy.toFixed(4)} (all labels: ${accuracies.join(', ')})`,
    `finished ${mean.finished.toFixed(3)}`,
    `right of these ${mean.accuracyOfFinished.toFixed(4)}, believed ${mean.confidence.toFixed(4)}`,
    `exhausted ${mean.exhausted.toFixed(3)}`,
    ...(goldShare > 0 ? [`gold below by ${mean.surprise.toFixed(1)} deviations`] : []),
  ]
  return { yardstick: `live, ${nameOf(goldShare)}, ${name} at ${target}`, measured: figures.join('  ') }
}

/** As good as all ten labels, for half of them. */
function rte(mean: Replayed, full: Full): Finding {
  const best = Math.max(...Object.values(full.accuracies))
  return {
    yardstick: 'live, rte',
    measured: `accuracy ${mean.accuracy.toFixed(4)} with ${mean.labelsPerItem.toFixed(2)} labels an item`,
    goal: `>= ${(best - 0.005).toFixed(4)} with <= 5.0`,
    holds: mean.accuracy >= best - 0.005 && mean.labelsPerItem <= 5,
  }
}

/** A pool of 500, four in ten of whom cheat, beside counting three answers an item, and as many as were bought. */
function cheats(): Finding[] {
  return [false, true].flatMap((together) =>
    [1, 2, 3].map((seed) => {
      const batch = cheatedBatch(seed, { target: 0.95, together })
      const three = cheatedMajority(seed, 3, together)
      const equal = cheatedMajority(seed, batch.labelsPerItem, together)
      const figures = [
        `error ${batch.error.toFixed(4)} with ${batch.labelsPerItem.toFixed(2)} labels an item`,
        `of finished ${batch.errorOfFinished.toFixed(4)}`,
        `majority of 3: ${three.toFixed(4)}`,
        `of as many: ${equal.toFixed(4)}`,
        `stopped ${Object.entries(batch.stopped)
          .map(([conduct, share]) => `${conduct} ${share.toFixed(2)}`)
          .join(', ')}`,
      ]
      return {
        yardstick: `live, pool of cheats ${seed}, puppets ${together ? 'together' : 'apart'}`,
        measured: figures.join('  '),
        goal: "<= a third of three's",
        holds: batch.error <= three / 3,
      }
    }),
  )
}
