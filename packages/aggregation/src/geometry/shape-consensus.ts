import type { Id } from '../labels.ts'
import { matchByOverlap } from './match-by-overlap.ts'
import { type Box, boxOverlap, type Span, spanOverlap } from './overlap.ts'

/** Everything that one worker marked on one task, which may be nothing. */
export interface ShapeRow<Shape> {
  readonly worker: Id
  readonly task: Id
  readonly shapes: readonly (Shape & { readonly label?: string })[]
}

/** A thing that several workers marked. */
export interface ConsensusShape<Shape> {
  readonly task: string
  readonly shape: Shape
  /** The label that most of those gave who marked it, weighed; '' where nobody gave one. */
  readonly label: string
  /** The share of the task's workers, weighed, who marked it, and of these, who gave it that label. */
  readonly support: number
  readonly labelSupport: number
}

export interface ShapeConsensus<Shape> {
  readonly shapes: readonly ConsensusShape<Shape>[]
  readonly workers: readonly string[]
  /** W: the mean of how well a worker's shapes lie on those of the result and how many of these the worker marked. */
  readonly skill: Float64Array
}

export interface ShapeConsensusOptions {
  /** Shapes that overlap less do not mean the same; 0.5 where nothing is said. */
  readonly atLeast?: number
  /** The share of a task's workers that makes a thing real; above 0.5 where nothing is said. */
  readonly support?: number
  /** How often workers are weighed anew by the result; 2 where nothing is said. */
  readonly rounds?: number
}

/**
 * The boxes that most workers drew: those that overlap are taken for one thing, worker by worker (`matchByOverlap`),
 * and each side lies at the weighted median of theirs, which one careless corner does not move.
 *
 * @param rows what each worker marked on each task; say so with no shapes where a worker found nothing.
 * @returns boxes by task and then from left to right, and workers, weighed anew each round. O(workers · boxes³) for a
 * task.
 * @throws RangeError where a box is none, or a share is not between 0 and 1.
 * @example
 * ```ts
 * const rows = [10, 12, 11].map((x, worker) => ({
 *   worker,
 *   task: 'photo',
 *   shapes: [{ x, y: 5, width: 20, height: 20, label: worker ? 'cat' : 'dog' }],
 * }))
 * const [found] = boxConsensus(rows).shapes
 * found.shape // => { x: 11, y: 5, width: 20, height: 20 }
 * found.label // => 'cat'
 * ```
 */
export function boxConsensus(rows: Iterable<ShapeRow<Box>>, options: ShapeConsensusOptions = {}): ShapeConsensus<Box> {
  return shapeConsensus('boxConsensus', rows, options, {
    overlap: boxOverlap,
    sides: ({ x, y, width, height }) => [x, y, x + width, y + height],
    fromSides: ([x, y, right, bottom]) => ({ x: x!, y: y!, width: right! - x!, height: bottom! - y! }),
  })
}

/**
 * The spans of a text, such as entities, that most workers marked; as `boxConsensus` in one dimension.
 *
 * @param rows what each worker marked in each text; say so with no shapes where a worker found nothing.
 * @returns spans by task and then by place, and workers. O(workers · spans³) for a task.
 * @throws RangeError where a span ends before it starts, or a share is not between 0 and 1.
 * @example
 * ```ts
 * const rows = [[0, 5], [0, 5], [1, 5], [40, 44]].map(([start, end], worker) => ({
 *   worker,
 *   task: 'text',
 *   shapes: [{ start, end, label: 'person' }],
 * }))
 * const { shapes } = spanConsensus(rows)
 * shapes.map(({ shape }) => shape) // => [{ start: 0, end: 5 }]
 * ```
 */
export function spanConsensus(
  rows: Iterable<ShapeRow<Span>>,
  options: ShapeConsensusOptions = {},
): ShapeConsensus<Span> {
  return shapeConsensus('spanConsensus', rows, options, {
    overlap: spanOverlap,
    sides: ({ start, end }) => [start, end],
    fromSides: ([start, end]) => ({ start: start!, end: end! }),
  })
}

/** How a kind of shape is compared and put together from its sides. */
interface Kind<Shape> {
  readonly overlap: (a: Shape, b: Shape) => number
  readonly sides: (shape: Shape) => number[]
  readonly fromSides: (sides: number[]) => Shape
}

function shapeConsensus<Shape>(
  name: string,
  rows: Iterable<ShapeRow<Shape>>,
  { atLeast = 0.5, support = 0.5, rounds = 2 }: ShapeConsensusOptions,
  kind: Kind<Shape>,
): ShapeConsensus<Shape> {
  if (!(atLeast > 0 && atLeast <= 1 && support >= 0 && support < 1))
    throw new RangeError(`${name}: shares lie between 0 and 1, not at ${atLeast} and ${support}`)
  const byTask = [...Map.groupBy(rows, ({ task }) => String(task))].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, all] of byTask) all.sort((a, b) => (String(a.worker) < String(b.worker) ? -1 : 1))
  const workers = [...new Set(byTask.flatMap(([, all]) => all.map(({ worker }) => String(worker))))].sort()
  let skill = new Map(workers.map((worker) => [worker, 1]))
  const vote = () => byTask.flatMap(([task, all]) => consensusOf(task, all, skill, { atLeast, support }, kind))
  let shapes = vote()
  for (let round = 0; round < rounds; round++) {
    skill = skillsBy(byTask, shapes, atLeast, kind)
    shapes = vote()
  }
  return { shapes, workers, skill: Float64Array.from(workers, (worker) => skill.get(worker)!) }
}

type Marked<Shape> = { readonly worker: string; readonly shape: Shape & { readonly label?: string } }

function consensusOf<Shape>(
  task: string,
  all: readonly ShapeRow<Shape>[],
  skill: ReadonlyMap<string, number>,
  { atLeast, support }: { readonly atLeast: number; readonly support: number },
  kind: Kind<Shape>,
): ConsensusShape<Shape>[] {
  const groups: Marked<Shape>[][] = []
  // The best workers first: what they marked is what others' marks are compared with.
  const ordered = all.toSorted((a, b) => skill.get(String(b.worker))! - skill.get(String(a.worker))!)
  for (const { worker, shapes } of ordered) {
    const middles = groups.map((group) => middleOf(group, skill, kind))
    const matches = matchByOverlap<Shape>(middles, shapes, kind.overlap, { atLeast })
    const matched = new Map(matches.map(({ first, second }) => [second, first]))
    for (const [place, shape] of shapes.entries()) {
      const group = matched.get(place)
      if (group === undefined) groups.push([{ worker: String(worker), shape }])
      else groups[group]!.push({ worker: String(worker), shape })
    }
  }
  const present = all.reduce((sum, { worker }) => sum + skill.get(String(worker))!, 0)
  return groups
    .map((group): ConsensusShape<Shape> => {
      const weights = new Map<string, number>()
      for (const { worker, shape } of group)
        weights.set(shape.label ?? '', (weights.get(shape.label ?? '') ?? 0) + skill.get(worker)!)
      const [label, weight] = [...weights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]!
      const marked = group.reduce((sum, { worker }) => sum + skill.get(worker)!, 0)
      const shape = middleOf(group, skill, kind)
      return { task, shape, label, support: marked / present, labelSupport: weight / marked }
    })
    .filter((found) => found.support > support)
    .sort((a, b) => kind.sides(a.shape)[0]! - kind.sides(b.shape)[0]!)
}

/** Each side at the weighted median of theirs. */
function middleOf<Shape>(
  group: readonly Marked<Shape>[],
  skill: ReadonlyMap<string, number>,
  { sides, fromSides }: Kind<Shape>,
): Shape {
  const all = group.map(({ worker, shape }) => ({ sides: sides(shape), weight: skill.get(worker)! }))
  const half = all.reduce((sum, { weight }) => sum + weight, 0) / 2
  return fromSides(
    all[0]!.sides.map((_, side) => {
      const sorted = all.map((one) => ({ at: one.sides[side]!, weight: one.weight })).sort((a, b) => a.at - b.at)
      let passed = 0
      for (const [place, { at, weight }] of sorted.entries()) {
        passed += weight
        // Half way between two where the weights are even.
        if (Math.abs(passed - half) < 1e-9 && place + 1 < sorted.length) return (at + sorted[place + 1]!.at) / 2
        if (passed > half) return at
      }
      return sorted.at(-1)!.at
    }),
  )
}

/** Overlaps of a worker's shapes with the result's, over the shapes that either has; drawn to one half by one task. */
function skillsBy<Shape>(
  byTask: readonly [string, readonly ShapeRow<Shape>[]][],
  results: readonly ConsensusShape<Shape>[],
  atLeast: number,
  { overlap }: Kind<Shape>,
): Map<string, number> {
  const resultOf = Map.groupBy(results, ({ task }) => task)
  const sums = new Map<string, { hit: number; of: number }>()
  for (const [task, all] of byTask) {
    const wanted = (resultOf.get(task) ?? []).map(({ shape }) => shape)
    for (const { worker, shapes } of all) {
      const matches = matchByOverlap<Shape>(wanted, shapes, overlap, { atLeast })
      const sum = sums.get(String(worker)) ?? { hit: 0.5, of: 1 }
      sum.hit += matches.reduce((total, match) => total + match.overlap, 0)
      sum.of += wanted.length + shapes.length - matches.length
      sums.set(String(worker), sum)
    }
  }
  return new Map(Array.from(sums, ([worker, { hit, of }]) => [worker, hit / of]))
}
