import type { KnownSet } from './known-sets.ts'
import { LiveBatch } from './live-batch.ts'

/** Numbers from 0 up to 1, the same for the same seed (xorshift, 32 bits). */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (Math.imul(state, 0x85ebca6b) >>> 0) / 2 ** 32
  }
}

export interface Replay {
  readonly seed: number
  readonly target: number
  /** The share of the items with known truth that is gold. */
  readonly goldShare: number
}

/** What a replayed batch came to. Gold is left out of all but the labels. */
export interface Replayed {
  readonly labelsPerItem: number
  /** Shares of the items with known truth: right in all; finished, and right of these. */
  readonly accuracy: number
  readonly finished: number
  readonly accuracyOfFinished: number
  /** The mean probability of the leaders of finished items. */
  readonly confidence: number
  /** The share of all items that have had every answer there is. */
  readonly exhausted: number
  /** By how many deviations fewer gold items are right than expected; 0 without gold. */
  readonly surprise: number
}

const minAnswers = 2
/** A worker goes on to another item this often. */
const stays = 0.9

/**
 * Gives a batch the labels of a set as if they came in one by one: workers come at random, the more often the more they
 * did, and take those of their items that are open and have the fewest answers.
 */
export function replay({ labels, truth }: KnownSet, { seed, target, goldShare }: Replay): Replayed {
  const random = seeded(seed)
  const items = labels.tasks.length
  const unused = unusedLabels(labels)
  const available = new Int32Array(items)
  for (const mine of unused) for (const item of mine.keys()) available[item]!++
  const gold = new Map([...truth].filter(() => random() < goldShare))
  const batch = new LiveBatch({
    items,
    classes: labels.classes.length,
    min: minAnswers,
    max: Infinity,
    target,
    gold,
    refitEvery: Math.max(50, Math.round(labels.label.length * 0.02)),
    findsRings: false,
  })
  const order = Float64Array.from({ length: items }, random)
  const isOpen = (item: number) => batch.steps[item] === 'ask'
  const findActive = () => unused.flatMap((mine, j) => (mine.keys().some(isOpen) ? [j] : []))
  for (let active = findActive(); active.length > 0; ) {
    const worker = pickBySize(active, unused, random)
    const mine = unused[worker]!
    do {
      let next: number | undefined
      for (const item of mine.keys())
        if (isOpen(item) && (next === undefined || urgency(item) < urgency(next))) next = item
      if (next === undefined) {
        active = active.filter((j) => j !== worker)
        break
      }
      const label = mine.get(next)!
      mine.delete(next)
      if (batch.answer(worker, next, label)) active = findActive()
    } while (random() < stays)
    if (active.length > 0) continue
    batch.refit()
    active = findActive()
  }
  return outcome(batch, { truth, gold, available })

  function urgency(item: number): number {
    return batch.answersTo(item) + order[item]!
  }
}

/** Of each worker, the label of each item; the first where there are several. */
function unusedLabels({ workers, task, worker, label }: KnownSet['labels']): Map<number, number>[] {
  const unused = workers.map(() => new Map<number, number>())
  for (let n = 0; n < label.length; n++)
    if (!unused[worker[n]!]!.has(task[n]!)) unused[worker[n]!]!.set(task[n]!, label[n]!)
  return unused
}

function pickBySize(active: readonly number[], unused: readonly Map<number, number>[], random: () => number): number {
  let left = random() * active.reduce((sum, j) => sum + unused[j]!.size, 0)
  for (const j of active) {
    left -= unused[j]!.size
    if (left <= 0) return j
  }
  return active.at(-1)!
}

function outcome(
  batch: LiveBatch,
  known: { readonly truth: KnownSet['truth']; readonly gold: KnownSet['truth']; readonly available: Int32Array },
): Replayed {
  const { gold, available } = known
  const items = available.length
  const truth = new Map([...known.truth].filter(([item]) => !gold.has(item)))
  const finished = [...truth.keys()].filter((item) => batch.steps[item] === 'finished')
  const rightOf = (of: readonly number[]) => of.filter((item) => batch.leaderOf(item) === truth.get(item)).length
  const confidences = finished.map((item) => batch.posteriors[item]![batch.leaderOf(item)]!)
  const { expected, right, deviation } = batch.goldCheck
  const exhausted = available.filter(
    (all, item) => batch.steps[item] === 'ask' && !gold.has(item) && batch.answersTo(item) === all,
  )
  return {
    labelsPerItem: batch.votes.length / items,
    accuracy: rightOf([...truth.keys()]) / truth.size,
    finished: finished.length / truth.size,
    accuracyOfFinished: rightOf(finished) / finished.length,
    confidence: confidences.reduce((a, b) => a + b, 0) / finished.length,
    exhausted: exhausted.length / items,
    surprise: deviation > 0 ? (expected - right) / deviation : 0,
  }
}
