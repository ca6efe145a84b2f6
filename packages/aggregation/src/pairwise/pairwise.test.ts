import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { bootstrapRanks } from './bootstrap-ranks.ts'
import { bradleyTerry } from './bradley-terry.ts'
import { type ComparisonRow, type Comparisons, comparisonsFromRows } from './comparisons.ts'
import { crowdBradleyTerry } from './crowd-bradley-terry.ts'
import { davidson } from './davidson.ts'
import { noisyBradleyTerry } from './noisy-bradley-terry.ts'
import { plackettLuce } from './plackett-luce.ts'
import type { ItemScores } from './scores.ts'

const methods: Record<string, (comparisons: Comparisons) => ItemScores> = {
  'Bradley-Terry': (comparisons) => bradleyTerry(comparisons),
  Davidson: (comparisons) => davidson(comparisons, { sideBias: true }),
  'noisy Bradley-Terry': (comparisons) => noisyBradleyTerry(comparisons),
  'crowd Bradley-Terry': (comparisons) => crowdBradleyTerry(comparisons),
}

const someRows = fc
  .array(
    fc.record({
      left: fc.integer({ min: 0, max: 4 }),
      right: fc.integer({ min: 0, max: 4 }),
      winner: fc.constantFrom('left' as const, 'right' as const, 'tie' as const),
      worker: fc.integer({ min: 0, max: 3 }),
      weight: fc.constantFrom(1, 1, 2.5),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.filter(({ left, right }) => left !== right))

describe.each(Object.entries(methods))('%s', (_, method) => {
  it('never lets its objective fall, and gives finite scores with mean 0', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { trace, score } = method(comparisonsFromRows(rows))
        for (let step = 1; step < trace.length; step++)
          expect(trace[step]! - trace[step - 1]!).toBeGreaterThanOrEqual(-1e-9 * Math.abs(trace[step]!) - 1e-9)
        for (const value of score) expect(Number.isFinite(value)).toBe(true)
        expect(score.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 6)
      }),
    )
  })

  it('does not depend on the order of rows or on names', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const renamed = rows
          .toReversed()
          .map((row) => ({ ...row, left: 4 - row.left, right: 4 - row.right, worker: 3 - row.worker }))
        const { items, score } = method(comparisonsFromRows(rows))
        const other = method(comparisonsFromRows(renamed))
        for (const [place, item] of items.entries())
          expect(other.score[other.items.indexOf(String(4 - Number(item)))]!).toBeCloseTo(score[place]!, 2)
      }),
      { numRuns: 50 },
    )
  })

  it('copes with nothing and with one comparison', () => {
    expect(method(comparisonsFromRows([])).score).toHaveLength(0)
    const { score } = method(comparisonsFromRows([{ left: 'a', right: 'b', winner: 'left' }]))
    expect(score[0]! > score[1]!).toBe(true)
  })
})

describe('Bradley-Terry', () => {
  const twice = Array.from({ length: 3 }, (_, place) => ({
    left: 'a',
    right: 'b',
    winner: place < 2 ? ('left' as const) : ('right' as const),
  }))

  it('of two items without a prior is the logarithm of the odds: ln 2 for two wins in three', () => {
    const { score } = bradleyTerry(comparisonsFromRows(twice), { prior: 0 })
    expect(score[0]! - score[1]!).toBeCloseTo(Math.log(2), 5)
  })

  it('refuses to do without a prior where somebody never lost', () => {
    const rows = [...twice, { left: 'c', right: 'a', winner: 'left' as const }]
    expect(() => bradleyTerry(comparisonsFromRows(rows), { prior: 0 })).toThrow(RangeError)
    expect(() => bradleyTerry(comparisonsFromRows(twice), { prior: -1 })).toThrow(RangeError)
  })

  it('agrees with the model with ties where there are none', () => {
    const comparisons = comparisonsFromRows(
      simulated({ votes: 300, seed: 2, nu: 0 }).map((row) => ({ ...row, controls: [] })),
    )
    const [plain, withTies] = [bradleyTerry(comparisons), davidson(comparisons)]
    for (const [place, value] of plain.score.entries()) expect(withTies.score[place]!).toBeCloseTo(value, 4)
  })
})

/** Votes between six players, drawn from Davidson's model with a control. About a fifth are ties where ν is 0.6. */
function simulated({ votes, seed, nu = 0.6 }: { votes: number; seed: number; nu?: number }): ComparisonRow[] {
  const random = randomNumbers(seed)
  return Array.from({ length: votes }, () => {
    const left = Math.floor(random() * 6)
    const right = (left + 1 + Math.floor(random() * 5)) % 6
    const control = Math.sqrt(3) * (2 * random() - 1)
    const u = (strengths[left]! - strengths[right]! + styleEffect * control) / 2
    const parts = [Math.exp(u), nu, Math.exp(-u)]
    const draw = random() * (parts[0]! + parts[1]! + parts[2]!)
    const winner = draw < parts[0]! ? 'left' : draw < parts[0]! + parts[1]! ? 'tie' : 'right'
    return { left, right, winner, controls: [control] }
  })
}
const strengths = [1, 0.6, 0.2, -0.2, -0.6, -1]
const styleEffect = 0.25

describe('Davidson, with a control', () => {
  const tieShare = (rows: ComparisonRow[]) => rows.filter(({ winner }) => winner === 'tie').length / rows.length

  it('finds strengths within 0.1 and the effects of ties and style within 0.05, from 5,000 votes', () => {
    const rows = simulated({ votes: 5000, seed: 1 })
    expect(tieShare(rows)).toBeCloseTo(0.2, 1)
    const fit = davidson(comparisonsFromRows(rows))
    for (const [place, value] of fit.score.entries()) expect(Math.abs(value - strengths[place]!)).toBeLessThan(0.1)
    expect(Math.abs(fit.tie.value - 0.6)).toBeLessThan(0.05)
    expect(Math.abs(fit.controls[0]!.value - styleEffect)).toBeLessThan(0.05)
  })

  it('has intervals of 95 % that cover between 90 and 98 % in a hundred runs', () => {
    let covered = 0
    let all = 0
    const look = (value: number, standardError: number, truth: number) => {
      covered += Number(Math.abs(value - truth) <= 1.96 * standardError)
      all++
    }
    for (let run = 0; run < 100; run++) {
      const fit = davidson(comparisonsFromRows(simulated({ votes: 5000, seed: 100 + run })))
      for (const [place, value] of fit.score.entries()) look(value, fit.standardError[place]!, strengths[place]!)
      look(fit.tie.value, fit.tie.standardError, 0.6)
      look(fit.controls[0]!.value, fit.controls[0]!.standardError, styleEffect)
    }
    expect(covered / all).toBeGreaterThanOrEqual(0.9)
    expect(covered / all).toBeLessThanOrEqual(0.98)
  })

  it('finds the advantage of a side: ln 3 where equals win three times in four on the left', () => {
    const rows = Array.from({ length: 400 }, (_, place) => ({
      left: place % 2 ? 'a' : 'b',
      right: place % 2 ? 'b' : 'a',
      winner: place % 8 < 6 ? ('left' as const) : ('right' as const),
    }))
    const { sideBias, score } = davidson(comparisonsFromRows(rows), { sideBias: true })
    expect(sideBias!.value).toBeCloseTo(Math.log(3), 2)
    expect(score[0]!).toBeCloseTo(0, 6)
  })
})

describe('models of workers', () => {
  /** Eight items in order; workers of three kinds. */
  function crowd(): ComparisonRow[] {
    const random = randomNumbers(8)
    return Array.from({ length: 3000 }, () => {
      const worker = Math.floor(random() * 15)
      const left = Math.floor(random() * 8)
      const right = (left + 1 + Math.floor(random() * 7)) % 8
      const isLeft = random() < 1 / (1 + Math.exp(right - left))
      const winner = worker < 5 ? random() < 0.9 : worker < 8 ? !isLeft : isLeft
      return { worker, left, right, winner: winner ? ('left' as const) : ('right' as const) }
    })
  }

  it('tell those who click on one side, with the side', () => {
    const { reliability, leftShare } = noisyBradleyTerry(
      comparisonsFromRows(crowd().filter(({ worker }) => !(Number(worker) >= 5 && Number(worker) < 8))),
    )
    for (let j = 0; j < 5; j++) {
      expect(reliability[j]!).toBeLessThan(0.4)
      expect(leftShare[j]!).toBeGreaterThan(0.8)
    }
    for (let j = 5; j < 12; j++) expect(reliability[j]!).toBeGreaterThan(0.6)
  })

  it('turn the answers of adversaries around', () => {
    const { workers, reliability, score } = crowdBradleyTerry(comparisonsFromRows(crowd()))
    for (const [j, name] of workers.entries()) {
      if (Number(name) >= 5 && Number(name) < 8) expect(reliability[j]!).toBeLessThan(0.2)
      if (Number(name) >= 8) expect(reliability[j]!).toBeGreaterThan(0.8)
    }
    for (let item = 1; item < 8; item++) expect(score[item]!).toBeGreaterThan(score[item - 1]!)
  })
})

describe('Plackett-Luce', () => {
  it('of lists of two is Bradley-Terry', () => {
    const pairs = ['ab', 'ab', 'ba', 'bc', 'cb', 'ca', 'ac'].map((pair) => [...pair])
    const rows = pairs.map(([left, right]) => ({ left: left!, right: right!, winner: 'left' as const }))
    const expected = bradleyTerry(comparisonsFromRows(rows)).score
    for (const [place, value] of plackettLuce(pairs).score.entries()) expect(value).toBeCloseTo(expected[place]!, 4)
  })

  it('never lets its objective fall', () => {
    const lists = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4]), { maxLength: 12 })
    fc.assert(
      fc.property(lists, (rankings) => {
        const { trace } = plackettLuce(rankings)
        for (let step = 1; step < trace.length; step++) expect(trace[step]! - trace[step - 1]!).toBeGreaterThan(-1e-9)
      }),
    )
  })

  it('finds the strengths that rankings were drawn from', () => {
    const random = randomNumbers(4)
    const logs = [0.9, 0.3, -0.3, -0.9]
    // The order of exponential waiting times with these rates follows the model.
    const rankings = Array.from({ length: 3000 }, () => {
      const waits = logs.map((value) => -Math.log(1 - random()) / Math.exp(value))
      return [0, 1, 2, 3].sort((a, b) => waits[a]! - waits[b]!)
    })
    for (const [place, value] of plackettLuce(rankings).score.entries())
      expect(Math.abs(value - logs[place]!)).toBeLessThan(0.1)
    expect(() => plackettLuce([['a', 'a']])).toThrow(RangeError)
  })
})

describe('bootstrapped ranks', () => {
  it('cover the true rank, and less surely the fewer votes there are', () => {
    const wide = bootstrapRanks(comparisonsFromRows(simulated({ votes: 60, seed: 7 })), bradleyTerry)
    const narrow = bootstrapRanks(comparisonsFromRows(simulated({ votes: 3000, seed: 7 })), bradleyTerry)
    for (const { item, rank } of narrow) {
      expect(rank.lower).toBeLessThanOrEqual(Number(item) + 1)
      expect(rank.upper).toBeGreaterThanOrEqual(Number(item) + 1)
    }
    const widths = (ranked: typeof wide) => ranked.reduce((sum, { rank }) => sum + rank.upper - rank.lower, 0)
    expect(widths(wide)).toBeGreaterThan(2 * widths(narrow))
  })

  it('draw whole workers where asked to', () => {
    const rows = simulated({ votes: 200, seed: 3 }).map((row, place) => ({ ...row, worker: place % 2 }))
    const options = { samples: 20, unit: 'worker' } as const
    expect(bootstrapRanks(comparisonsFromRows(rows), bradleyTerry, options)).toHaveLength(6)
    expect(() => bootstrapRanks(comparisonsFromRows(rows), bradleyTerry, { samples: 0 })).toThrow(RangeError)
  })
})
