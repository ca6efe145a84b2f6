import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { coin, simulate } from '../testing/simulated-labels.ts'
import { newCrowd, unknownWorker } from './crowd-model.ts'
import { itemPosterior } from './item-posterior.ts'
import { nextStep } from './next-step.ts'
import { type LiveVote, refitCrowd } from './refit-crowd.ts'
import { updateWorker } from './update-worker.ts'

/** Answers of a crowd of 0.6 to 0.95, with the truth. */
function someVotes(classes: number, seed = 1, labelsOfTask = 4) {
  const { labels, truth } = simulate({
    tasks: 600,
    workers: 60,
    classes,
    labelsOfTask,
    seed,
    answers: (j, k) => coin(0.6 + (0.35 * (j % 8)) / 7, k, classes),
  })
  const votes: LiveVote[] = Array.from(labels.label, (label, n) => ({
    item: labels.task[n]!,
    worker: labels.worker[n]!,
    label,
  }))
  return { votes, truth }
}

function leaderOf(posterior: ArrayLike<number>): number {
  return Array.from(posterior).reduce((best, p, k, all) => (p > all[best]! ? k : best), 0)
}

describe('the crowd learnt anew', () => {
  it.each([2, 4, 15])('believes of %i classes what comes true', (classes) => {
    const { votes, truth } = someVotes(classes)
    const { posteriors, crowd } = refitCrowd(votes, { classes })
    const sure = [...posteriors].filter(([, posterior]) => Math.max(...posterior) >= 0.95)
    const right = sure.filter(([item, posterior]) => leaderOf(posterior) === truth[Number(item)])
    expect(sure.length).toBeGreaterThan(200)
    expect(right.length / sure.length).toBeGreaterThan(0.94)
    expect(crowd.accuracy).toBeGreaterThan(0.68)
    expect(crowd.accuracy).toBeLessThan(0.87)
  })

  it('does not depend on the order of the answers', () => {
    const { votes } = someVotes(3)
    const random = randomNumbers(5)
    const keyed = votes.map((vote) => ({ vote, key: random() }))
    const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ vote }) => vote)
    expect(refitCrowd(shuffled, { classes: 3 })).toEqual(refitCrowd(votes, { classes: 3 }))
  })

  it('gives a good Worker and a bad one what they deserve', () => {
    const { votes } = someVotes(2, 3, 6)
    const { workers } = refitCrowd(votes, { classes: 2 })
    const rightOf = (name: string) => {
      const [a, b, c, d] = workers.get(name)!.counts
      return (a! + d!) / (a! + b! + c! + d!)
    }
    expect(rightOf('7')).toBeGreaterThan(0.88)
    expect(rightOf('0')).toBeLessThan(0.72)
  })

  it('holds gold for certain and counts answers to it whole', () => {
    const votes = [0, 1, 2].flatMap((worker) => [0, 1, 2, 3].map((item) => ({ item, worker, label: 0 })))
    const gold = new Map([
      [0, 1],
      [1, 1],
      [2, 1],
    ])
    const { posteriors, workers } = refitCrowd(votes, { classes: 2, gold })
    expect([...posteriors.get('0')!]).toEqual([0, 1])
    expect(workers.get('1')!.counts[2]).toBeGreaterThanOrEqual(3)
    // Everybody is wrong about all gold of the only class there is: the last item is not class 0 for sure.
    expect(posteriors.get('3')![0]).toBeLessThan(0.9)
  })

  it('is less sure where gold says that the crowd errs together', () => {
    const { votes, truth } = someVotes(2, 1, 5)
    const goldOf = (flipEvery: number) =>
      Array.from(truth.subarray(0, 60), (k, item) => [item, item % flipEvery === 0 ? 1 - k : k] as const)
    const honest = refitCrowd(votes, { classes: 2, gold: goldOf(Infinity) })
    const misled = refitCrowd(votes, { classes: 2, gold: goldOf(4) })
    const sureOf = ({ posteriors }: typeof honest) =>
      [...posteriors].filter(([item, posterior]) => Number(item) >= 60 && Math.max(...posterior) >= 0.95).length
    expect(sureOf(misled)).toBeLessThan(sureOf(honest) / 2)
    const surpriseOf = ({ goldCheck: { expected, right, deviation } }: typeof honest) => (expected - right) / deviation
    expect(surpriseOf(honest)).toBeLessThan(1.7)
    expect(surpriseOf(misled)).toBeGreaterThan(3)
  })

  it('survives JSON', () => {
    const { crowd, workers } = refitCrowd(someVotes(3).votes, { classes: 3 })
    expect(JSON.parse(JSON.stringify(crowd))).toEqual(crowd)
    expect(JSON.parse(JSON.stringify([...workers]))).toEqual([...workers])
  })

  it.each([
    ['no answers', [], 2],
    ['one answer', [{ item: 'a', worker: 'x', label: 1 }], 2],
    ['one Worker', [0, 1, 2, 3].map((item) => ({ item, worker: 0, label: item % 2 })), 2],
    ['one class seen of five', [0, 1, 2].flatMap((item) => [0, 1].map((worker) => ({ item, worker, label: 3 }))), 5],
    ['one class seen of forty', [0, 1, 2].flatMap((item) => [0, 1].map((worker) => ({ item, worker, label: 3 }))), 40],
    ['twice the same answer', [1, 1].map((label) => ({ item: 0, worker: 0, label })), 2],
    [
      '300 answers to one item',
      Array.from({ length: 300 }, (_, worker) => ({ item: 0, worker, label: worker % 3 })),
      3,
    ],
  ])('bears %s', (_, votes: LiveVote[], classes) => {
    const { crowd, posteriors, workers } = refitCrowd(votes, { classes })
    for (const posterior of posteriors.values()) {
      expect(posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
      expect(posterior.every((p) => p >= 0 && p <= 1)).toBe(true)
    }
    expect(crowd.prior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    for (const { counts } of workers.values()) expect(counts.every((count) => count >= 0)).toBe(true)
  })

  it('lets a ring count as one', () => {
    const { votes } = someVotes(2)
    const puppets = [100, 101, 102, 103]
    const forged = [
      ...votes,
      ...puppets.flatMap((worker) => votes.slice(0, 40).map(({ item }) => ({ item, worker, label: 0 }))),
    ]
    const rings = new Map(puppets.map((worker) => [String(worker), 'r']))
    const alone = refitCrowd(forged, { classes: 2 })
    const joined = refitCrowd(forged, { classes: 2, rings })
    const meanOf = ({ posteriors }: typeof alone) =>
      votes.slice(0, 40).reduce((sum, { item }) => sum + posteriors.get(String(item))![0]! / 40, 0)
    expect(joined.workers.get('100')!.ring).toBe('r')
    expect(meanOf(joined)).toBeLessThan(meanOf(alone))
  })
})

describe('the posterior of one item', () => {
  it('is the same however the answers came, one by one or at once', () => {
    const { votes } = someVotes(3)
    const { crowd, workers, posteriors } = refitCrowd(votes, { classes: 3 })
    for (const item of [0, 7, 99]) {
      const answers = votes
        .filter((vote) => vote.item === item)
        .map(({ worker, label }) => ({ worker: workers.get(String(worker))!, label }))
      const forth = itemPosterior(answers, crowd)
      const back = itemPosterior(answers.toReversed(), crowd)
      const stored = itemPosterior(JSON.parse(JSON.stringify(answers)), JSON.parse(JSON.stringify(crowd)))
      for (let k = 0; k < 3; k++) {
        expect(back[k]).toBeCloseTo(forth[k]!, 12)
        expect(stored[k]).toBe(forth[k])
        // Only what each answer itself taught about its Worker is in the one and not in the other.
        expect(Math.abs(posteriors.get(String(item))![k]! - forth[k]!)).toBeLessThan(0.06)
      }
    }
  })

  it('is the prior without answers, and does not finish on two from strangers', () => {
    const crowd = newCrowd(2, { prior: [3, 1] })
    expect(itemPosterior([], { ...crowd, temper: 1 })[0]).toBeCloseTo(0.75)
    const alike = [0, 1].map(() => ({ worker: unknownWorker, label: 0 }))
    for (const classes of [2, 3, 8, 30])
      expect(nextStep(itemPosterior(alike, newCrowd(classes)), 2, { min: 2, max: 9, target: 0.95 })).toBe('ask')
  })

  it('trusts a Worker the more, the more gold they had right, and nobody without end', () => {
    const crowd = newCrowd(2)
    let worker = unknownWorker
    let last = itemPosterior([{ worker, label: 1 }], crowd)[1]!
    for (let gold = 0; gold < 40; gold++) {
      worker = updateWorker(worker, gold % 2, gold % 2, crowd)
      const next = itemPosterior([{ worker, label: 1 }], crowd)[1]!
      expect(next).toBeGreaterThanOrEqual(last)
      last = next
    }
    expect(last).toBeGreaterThan(0.88)
    expect(last).toBeLessThan(0.97)
  })

  it('counts what a straight-liner says as nothing', () => {
    const crowd = newCrowd(2)
    const worker = { counts: [30, 0, 30, 0] }
    expect(itemPosterior([{ worker, label: 0 }], crowd)[0]).toBeLessThan(0.56)
  })

  it('counts a ring as one', () => {
    const crowd = newCrowd(3)
    const puppet = { counts: [], ring: 'r' }
    const one = itemPosterior([{ worker: puppet, label: 0 }], crowd)
    const three = itemPosterior(
      [0, 1, 2].map(() => ({ worker: puppet, label: 0 })),
      crowd,
    )
    for (let k = 0; k < 3; k++) expect(three[k]).toBeCloseTo(one[k]!, 9)
  })
})

describe('what cannot be', () => {
  const crowd = newCrowd(2)
  const rule = { min: 2, max: 5, target: 0.95 }
  it.each<[string, () => unknown]>([
    ['newCrowd', () => newCrowd(1)],
    ['newCrowd', () => newCrowd(2, { prior: [1, 0] })],
    ['newCrowd', () => newCrowd(2, { accuracy: 0.4 })],
    ['itemPosterior', () => itemPosterior([{ worker: unknownWorker, label: 2 }], crowd)],
    ['itemPosterior', () => itemPosterior([{ worker: { counts: [1, 2] }, label: 0 }], crowd)],
    ['updateWorker', () => updateWorker(unknownWorker, -1, 0, crowd)],
    ['updateWorker', () => updateWorker(unknownWorker, 0, 2, crowd)],
    ['updateWorker', () => updateWorker(unknownWorker, 0, [1], crowd)],
    ['refitCrowd', () => refitCrowd([], { classes: 1 })],
    ['refitCrowd', () => refitCrowd([{ item: 1, worker: 1, label: 0.5 }], { classes: 2 })],
    ['refitCrowd', () => refitCrowd([{ item: 1, worker: 1, label: 0 }], { classes: 2, gold: [[1, 2]] })],
    ['nextStep', () => nextStep([0.5, 0.6], 2, rule)],
    ['nextStep', () => nextStep([0.5, 0.5], 2, { ...rule, target: 1 })],
    ['nextStep', () => nextStep([0.5, 0.5], 2, { ...rule, max: 1 })],
  ])('is refused by %s', (name, run) => {
    expect(run).toThrow(RangeError)
    expect(run).toThrow(new RegExp(`^${name}: `))
  })
})
