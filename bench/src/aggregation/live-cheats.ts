import { LiveBatch } from './live-batch.ts'
import { seeded } from './live-replay.ts'

type Conduct = 'good' | 'sloppy' | 'straight-liner' | 'puppet' | 'paster'

/** How 500 workers divide: puppets come in ten rings of five (packages/aggregation/src/testing/simulated-cheats.ts). */
const crowd: readonly (readonly [Conduct, number])[] = [
  ['good', 300],
  ['sloppy', 75],
  ['straight-liner', 50],
  ['puppet', 50],
  ['paster', 25],
]
const [items, goldItems, classes, answersOfWorker, ringSize] = [1500, 75, 4, 30, 5]

export interface Cheated {
  /** The share of wrong results, and what was paid for, in answers to an item; gold is paid for as well. */
  readonly error: number
  readonly labelsPerItem: number
  readonly errorOfFinished: number
  readonly finished: number
  /** Shares of workers who were stopped. */
  readonly stopped: Readonly<Record<Conduct, number>>
}

interface Person {
  readonly conduct: Conduct
  readonly accuracy: number
  readonly favourite: number
  readonly ring: number
}

/**
 * A pool of 500 with four in ten who cheat, on a batch with adaptive redundancy: one answer in ten is to gold, and who is
 * probably worse than 0.7 by it is stopped. Where puppets go `together`, members of a ring take the same items.
 */
export function cheatedBatch(seed: number, { target, together }: { target: number; together: boolean }): Cheated {
  const random = seeded(seed)
  const world = worldOf(random)
  const gold = new Map(Array.from({ length: goldItems }, (_, g) => [items + g, world.truth[items + g]!]))
  const all = items + goldItems
  const batch = new LiveBatch({ items: all, classes, min: 2, max: 10, target, gold, refitEvery: 200, findsRings: true })
  const record = world.people.map(() => ({ given: 0, right: 0, wrong: 0, stopped: false, done: new Set<number>() }))
  const active = new Set(world.people.keys())
  while (active.size > 0) {
    const worker = [...active][Math.floor(random() * active.size)]!
    const of = record[worker]!
    const isGold = of.given % 10 === 0
    const item = isGold ? goldFor(of.done, random) : world.next(batch, worker, of.done, together)
    if (item === undefined) {
      active.delete(worker)
      continue
    }
    of.done.add(item)
    of.given++
    const label = world.answer(worker, item)
    batch.answer(worker, item, label)
    if (isGold) of[label === gold.get(item) ? 'right' : 'wrong']++
    of.stopped = shareBelow(0.7, 1 + of.right, 1 + of.wrong) > 0.95
    if (of.stopped || of.given === answersOfWorker) active.delete(worker)
  }
  batch.refit()
  const places = Array.from({ length: items }, (_, item) => item)
  const isWrong = (item: number) => batch.leaderOf(item) !== world.truth[item]
  const finished = places.filter((item) => batch.steps[item] === 'finished')
  const stoppedOf = (conduct: Conduct) =>
    record.filter(({ stopped }, j) => stopped && world.people[j]!.conduct === conduct).length
  return {
    error: places.filter(isWrong).length / items,
    labelsPerItem: batch.votes.length / items,
    errorOfFinished: finished.filter(isWrong).length / finished.length,
    finished: finished.length / items,
    stopped: Object.fromEntries(crowd.map(([kind, count]) => [kind, stoppedOf(kind) / count])) as Cheated['stopped'],
  }
}

/** The share of wrong majorities where every item has so many answers of the same pool, and nothing is controlled. */
export function cheatedMajority(seed: number, redundancy: number, together: boolean): number {
  const random = seeded(seed)
  const world = worldOf(random)
  const places = Array.from({ length: items }, (_, item) => item)
  const given = world.people.map(() => new Set<number>())
  const votes = places.map(() => new Float64Array(classes))
  const counts = new Int32Array(items)
  for (let left = Math.round(redundancy * items); left > 0; left--) {
    const worker = Math.floor(random() * world.people.length)
    const open = places.filter((item) => !given[worker]!.has(item) && world.isOfRing(worker, item, together))
    const item = open.reduce((best, place) => (counts[place]! < counts[best]! ? place : best), open[0]!)
    given[worker]!.add(item)
    counts[item]!++
    votes[item]![world.answer(worker, item)]!++
  }
  const errors = votes.map((row, item) => {
    const largest = Math.max(...row)
    const tied = Array.from(row.keys()).filter((k) => row[k] === largest)
    return tied.includes(world.truth[item]!) ? 1 - 1 / tied.length : 1
  })
  return errors.reduce((a, b) => a + b, 0) / items
}

function worldOf(random: () => number) {
  const pick = (count: number) => Math.floor(random() * count)
  const truth = Array.from({ length: items + goldItems }, () => pick(classes))
  const popular = truth.map((real) => (real + 1 + pick(classes - 1)) % classes)
  const order = truth.map(() => random())
  const people: Person[] = crowd.flatMap(([conduct, count]) =>
    Array.from({ length: count }, (_, place) => ({
      conduct,
      accuracy: { good: 0.75 + 0.2 * random(), puppet: 0.55, paster: 0.4 }[conduct as string] ?? 0.4 + 0.2 * random(),
      favourite: pick(classes),
      ring: conduct === 'puppet' ? Math.floor(place / ringSize) : -1,
    })),
  )
  const starts = Array.from({ length: 10 }, () => pick(items - 2 * answersOfWorker))
  const ofRing = new Map<string, number>()
  const guess = (item: number, accuracy: number) => {
    if (random() < accuracy) return truth[item]!
    return random() < 0.5 ? popular[item]! : (truth[item]! + 1 + pick(classes - 1)) % classes
  }
  const isOfRing = (worker: number, item: number, together: boolean) => {
    const { ring } = people[worker]!
    return !together || ring < 0 || (item >= starts[ring]! && item < starts[ring]! + 1.2 * answersOfWorker)
  }
  return {
    truth,
    people,
    isOfRing,
    answer(worker: number, item: number): number {
      const { conduct, accuracy, favourite, ring } = people[worker]!
      if (conduct === 'straight-liner') return favourite
      if (conduct !== 'puppet' || random() >= 0.95) return guess(item, accuracy)
      const key = `${ring} ${item}`
      if (!ofRing.has(key)) ofRing.set(key, guess(item, accuracy))
      return ofRing.get(key)!
    },
    /** The open item with the fewest answers. */
    next(batch: LiveBatch, worker: number, done: ReadonlySet<number>, together: boolean): number | undefined {
      let best: number | undefined
      const urgency = (item: number) => batch.answersTo(item) + order[item]!
      for (let item = 0; item < items; item++) {
        if (batch.steps[item] !== 'ask' || done.has(item) || !isOfRing(worker, item, together)) continue
        if (best === undefined || urgency(item) < urgency(best)) best = item
      }
      return best
    },
  }
}

function goldFor(done: ReadonlySet<number>, random: () => number): number | undefined {
  const unseen = Array.from({ length: goldItems }, (_, g) => items + g).filter((item) => !done.has(item))
  return unseen[Math.floor(random() * unseen.length)]
}

/** How probably a variable of the Beta distribution with whole a and b is below x: a sum of binomial terms. */
function shareBelow(x: number, a: number, b: number): number {
  const n = a + b - 1
  let term = (1 - x) ** n
  let below = 0
  for (let j = 0; j <= n; j++) {
    if (j >= a) below += term
    term *= ((n - j) / (j + 1)) * (x / (1 - x))
  }
  return below
}
