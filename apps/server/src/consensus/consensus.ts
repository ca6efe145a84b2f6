import type { AnswerKind } from './answer-kind.ts'
import { heaviest, similarity } from './exact.ts'
import { middleNumber, numberAgreement } from './numbers.ts'
import { consensusPolygons, polygonAgreement } from './polygons.ts'
import { boxAgreement, consensusBoxes, consensusSpans, spanAgreement } from './shapes.ts'
import { consensusText, textAgreement } from './texts.ts'

/** What one person said in the field of the answer, as valueAt gives it. */
export interface WeighedAnswer {
  readonly workerId: string
  readonly value: unknown
  /** How much it counts beside the others; nothing at 0. */
  readonly weight: number
}

export interface Consensus {
  /** In the shape in which people gave it; marked shapes bear their `support` besides. Undefined where nobody said anything usable. */
  readonly value: unknown
  /** See agreementWith. */
  readonly agreement: number
}

/**
 * One value from several people's. A value that is none of its kind (no number, no list) has no say.
 *
 * - Numeric: the weighted middle: Huber's with the method `robustMean`, otherwise the median. Bias, as `biasPrecision` finds
 *   it, takes many items to see.
 * - Text: with `rover` the words of the majority, place by place, otherwise the text that is nearest to all others.
 * - Boxes, Entities (of a text, or segments in time), Polygons: what more than half of all people by weight marked; a box or
 *   span with its sides at the median of theirs, a polygon as drawn by whoever is nearest to the others.
 * - Other, and Categorical, for which @kempelen/aggregation knows better: the value that is given most, compared as a whole.
 *
 * Weights count in quarters of the largest.
 */
export function consensusOf(kind: AnswerKind, answers: readonly WeighedAnswer[], method?: string): Consensus {
  const heard = answers.filter(({ weight }) => weight > 0)
  const value = consensusBy[kind](heard, method)
  return { value, agreement: agreementWith(kind, value, heard) }
}

/**
 * How far the answers agree with a value: the mean, by weight, of a closeness from 0 to 1, and 0 where there is nothing to
 * agree with. An answer without a usable value agrees in nothing, and who is alone agrees fully.
 *
 * - Numeric: 1 less the difference over the larger of both numbers, and never below 0.
 * - Text: 1 less the words to change over the words of the longer text.
 * - Boxes, Entities, Polygons: the overlaps of shapes with those of the same label in the value, over all shapes that either
 *   has; 1 where both have none.
 * - Categorical and Other: 1 where they are the same.
 */
export function agreementWith(
  kind: AnswerKind,
  value: unknown,
  answers: readonly Omit<WeighedAnswer, 'workerId'>[],
): number {
  const all = answers.reduce((sum, { weight }) => sum + weight, 0)
  if (value === undefined || value === null || all === 0) return 0
  const closeness = agreementBy[kind]
  return answers.reduce((sum, answer) => sum + answer.weight * closeness(value, answer.value), 0) / all
}

const consensusBy: Readonly<
  Record<AnswerKind, (answers: readonly WeighedAnswer[], method: string | undefined) => unknown>
> = {
  Categorical: heaviest,
  Numeric: middleNumber,
  Text: consensusText,
  Boxes: consensusBoxes,
  Polygons: consensusPolygons,
  Entities: consensusSpans,
  Other: heaviest,
}

const agreementBy: Readonly<Record<AnswerKind, (value: unknown, other: unknown) => number>> = {
  Categorical: similarity,
  Numeric: numberAgreement,
  Text: textAgreement,
  Boxes: boxAgreement,
  Polygons: polygonAgreement,
  Entities: spanAgreement,
  Other: similarity,
}
