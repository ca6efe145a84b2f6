import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../categorical/random.ts'
import { type Mask, maskFromPixels, maskOverlap, pixelsOf } from './masks.ts'
import { matchByOverlap } from './match-by-overlap.ts'
import { boxOverlap, spanOverlap } from './overlap.ts'
import { segmentationEM, segmentationMajorityVote, segmentationRASA } from './segmentation.ts'
import { boxConsensus, spanConsensus } from './shape-consensus.ts'

describe('overlap', () => {
  it('of boxes that share a corner, by hand: 1 of 4 + 4 - 1', () => {
    expect(boxOverlap({ x: 0, y: 0, width: 2, height: 2 }, { x: 1, y: 1, width: 2, height: 2 })).toBeCloseTo(1 / 7, 12)
    expect(boxOverlap({ x: 0, y: 0, width: 1, height: 1 }, { x: 5, y: 0, width: 1, height: 1 })).toBe(0)
    expect(() => boxOverlap({ x: 0, y: 0, width: -1, height: 1 }, { x: 0, y: 0, width: 1, height: 1 })).toThrow(
      RangeError,
    )
    expect(() => spanOverlap({ start: 3, end: 2 }, { start: 0, end: 1 })).toThrow(RangeError)
  })

  it('pairs for the largest sum, as trying all ways does', () => {
    const some = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(some, (gains) => {
        const rows = gains.map((_, place) => place)
        const matches = matchByOverlap(rows, [0, 1, 2, 3], (a, b) => gains[a]![b]! / 10, { atLeast: 0.1 })
        const best = (row: number, taken: readonly number[]): number =>
          row === gains.length
            ? 0
            : Math.max(
                best(row + 1, taken),
                ...[0, 1, 2, 3]
                  .filter((column) => !taken.includes(column))
                  .map((column) => gains[row]![column]! / 10 + best(row + 1, [...taken, column])),
              )
        expect(matches.reduce((sum, { overlap }) => sum + overlap, 0)).toBeCloseTo(best(0, []), 9)
        expect(new Set(matches.map(({ second }) => second)).size).toBe(matches.length)
      }),
    )
  })
})

describe('masks', () => {
  const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 })

  it('come back from their runs, and overlap as their pixels do', () => {
    fc.assert(
      fc.property(bits, bits, (a, b) => {
        expect([...pixelsOf(maskFromPixels(a))]).toEqual(a)
        const shared = a.filter((bit, place) => bit && b[place]).length
        const either = a.filter((bit, place) => bit || b[place]).length
        expect(maskOverlap(maskFromPixels(a), maskFromPixels(b))).toBeCloseTo(either ? shared / either : 1, 12)
      }),
    )
  })

  it('are refused where runs do not fit', () => {
    expect(() => pixelsOf({ pixels: 3, runs: [1, 1] })).toThrow(RangeError)
    expect(() => pixelsOf({ pixels: 0, runs: [-1, 1] })).toThrow(RangeError)
    expect(() => maskOverlap(maskFromPixels([1]), maskFromPixels([1, 0]))).toThrow(RangeError)
  })

  it('are voted on pixel by pixel, half being enough', () => {
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1, maxLength: 5 }), (all) => {
        const { mask } = segmentationMajorityVote(all.map(maskFromPixels))
        const expected = all[0]!.map((_, place) => Number(2 * all.filter((one) => one[place]).length >= all.length))
        expect([...pixelsOf(mask)]).toEqual(expected)
      }),
    )
  })

  it('by EM never let the objective fall, and depend on the order of the masks in nothing', () => {
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1, maxLength: 5 }), (all) => {
        const masks = all.map(maskFromPixels)
        const { trace, skill } = segmentationEM(masks)
        for (let step = 1; step < trace.length; step++) expect(trace[step]! - trace[step - 1]!).toBeGreaterThan(-1e-9)
        const turned = segmentationEM(masks.toReversed()).skill.toReversed()
        for (const [j, value] of skill.entries()) expect(turned[j]!).toBeCloseTo(value, 6)
      }),
    )
  })

  it('of sloppy workers make a better one by EM and RASA than by the vote', () => {
    const random = randomNumbers(3)
    // A disc in a picture of 40 by 40; three draw it well, four draw one that lies elsewhere by some pixels.
    const disc = (x: number, y: number, noise: number) =>
      maskFromPixels(
        Array.from({ length: 1600 }, (_, place) => {
          const isIn = Math.hypot((place % 40) - x, Math.floor(place / 40) - y) < 9
          return random() < noise ? !isIn : isIn
        }),
      )
    const truth = disc(20, 20, 0)
    const masks: Mask[] = [
      ...[0, 1, 2].map(() => disc(20, 20, 0.01)),
      ...[
        [27, 20],
        [13, 20],
        [20, 28],
        [20, 12],
      ].map(([x, y]) => disc(x!, y!, 0.01)),
    ]
    const vote = maskOverlap(segmentationMajorityVote(masks).mask, truth)
    expect(maskOverlap(segmentationEM(masks).mask, truth)).toBeGreaterThan(vote)
    expect(maskOverlap(segmentationRASA(masks).mask, truth)).toBeGreaterThanOrEqual(vote)
    expect(() => segmentationEM([])).toThrow(RangeError)
  })
})

describe('consensus of shapes', () => {
  const box = (x: number, label = 'cat') => ({ x, y: 0, width: 10, height: 10, label })

  it('keeps what most marked, at the median of the sides', () => {
    const rows = [
      { worker: 'a', task: 1, shapes: [box(0), box(50)] },
      { worker: 'b', task: 1, shapes: [box(1), box(80)] },
      { worker: 'c', task: 1, shapes: [box(2, 'dog'), box(51)] },
    ]
    const { shapes } = boxConsensus(rows, { rounds: 0 })
    expect(shapes.map(({ shape, label, support }) => [shape.x, label, support])).toEqual([
      [1, 'cat', 1],
      [50.5, 'cat', expect.closeTo(2 / 3, 9)],
    ])
    expect(boxConsensus(rows.toReversed(), { rounds: 0 }).shapes).toEqual(shapes)
  })

  it('counts the word of who marked nothing', () => {
    const rows = ['a', 'b', 'c'].map((worker) => ({ worker, task: 1, shapes: worker === 'a' ? [box(0)] : [] }))
    expect(boxConsensus(rows).shapes).toEqual([])
    expect(boxConsensus([]).shapes).toEqual([])
  })

  it('listens to workers who were right elsewhere', () => {
    const rows = Array.from({ length: 10 }, (_, task) => [
      ...['a', 'b', 'c'].map((worker) => ({ worker, task, shapes: [{ start: 10, end: 20, label: 'name' }] })),
      ...['x', 'y', 'z'].map((worker, place) => ({
        worker,
        task,
        shapes: [{ start: 30 + 9 * place, end: 36 + 9 * place }],
      })),
    ]).flat()
    const even = ['a', 'b', 'c', 'x', 'y', 'z'].map((worker, place) => ({
      worker,
      task: 99,
      shapes: place < 3 ? [{ start: 0, end: 4 }] : [],
    }))
    const { shapes, skill, workers } = spanConsensus([...rows, ...even], { support: 0.45 })
    expect(shapes.find(({ task }) => task === '99')!.support).toBeGreaterThan(0.8)
    expect(skill[workers.indexOf('a')]!).toBeGreaterThan(5 * skill[workers.indexOf('x')]!)
    expect(() => spanConsensus([], { atLeast: 0 })).toThrow(RangeError)
  })
})
