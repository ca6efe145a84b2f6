import {
  boxConsensus,
  boxOverlap,
  matchByOverlap,
  type ShapeRow,
  spanConsensus,
  spanOverlap,
} from '@kempelen/aggregation'
import type { WeighedAnswer } from './consensus.ts'
import { headsOf } from './heads.ts'
import { type Labelled, readBox, readList, readSpan, share } from './marks.ts'
import { isObject } from './value-at.ts'

/** As crowd-bounding-box gives boxes: whole pixels. */
export function consensusBoxes(answers: readonly WeighedAnswer[]): unknown {
  const rows = rowsOf(answers, readBox)
  if (rows.length === 0) return undefined
  return boxConsensus(rows).shapes.map(({ shape, label, support }) => {
    const [left, top] = [Math.round(shape.x), Math.round(shape.y)]
    const [right, bottom] = [Math.round(shape.x + shape.width), Math.round(shape.y + shape.height)]
    return { height: bottom - top, label, left, support: share(support), top, width: right - left }
  })
}

/**
 * Spans under the names that people's have: offsets in a text (`startOffset`, `endOffset`), which are whole, or times
 * (`start`, `end`); `label`, or `category` as of crowd-span-critique. What else stands beside them belongs to one person.
 */
export function consensusSpans(answers: readonly WeighedAnswer[]): unknown {
  const rows = rowsOf(answers, readSpan)
  if (rows.length === 0) return undefined
  const given = answers.flatMap(({ value }) => (Array.isArray(value) ? value : [])).filter(isObject)
  const labelKey = given.some((span) => 'label' in span) ? 'label' : 'category'
  const areTimes = given.some((span) => 'start' in span)
  return spanConsensus(rows).shapes.map(({ shape: { start, end }, label, support }) => ({
    ...(areTimes ? { start, end } : { startOffset: Math.round(start), endOffset: Math.round(end) }),
    [labelKey]: label,
    support: share(support),
  }))
}

export function boxAgreement(value: unknown, other: unknown): number {
  return overlapShare(readList(value, readBox), readList(other, readBox), boxOverlap)
}

export function spanAgreement(value: unknown, other: unknown): number {
  return overlapShare(readList(value, readSpan), readList(other, readSpan), spanOverlap)
}

/** Overlaps of those that have the same label, over all that either has. */
export function overlapShare<Shape>(
  first: readonly Labelled<Shape>[] | undefined,
  second: readonly Labelled<Shape>[] | undefined,
  overlap: (a: Shape, b: Shape) => number,
): number {
  if (first === undefined || second === undefined) return 0
  const withLabels = (a: Labelled<Shape>, b: Labelled<Shape>) => (a.label === b.label ? overlap(a, b) : 0)
  const matches = matchByOverlap(first, second, withLabels)
  const all = first.length + second.length - matches.length
  return all === 0 ? 1 : matches.reduce((sum, match) => sum + match.overlap, 0) / all
}

function rowsOf<Shape>(
  answers: readonly WeighedAnswer[],
  read: (shape: Record<string, unknown>) => Labelled<Shape> | undefined,
): ShapeRow<Shape>[] {
  const heads = headsOf(answers, (value) => readList(value, read))
  return heads.map(({ worker, task, value }) => ({ worker, task, shapes: value }))
}
