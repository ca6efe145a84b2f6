import type { AnswerKey, KeyQuestion, ScoreMapping } from './answer-key.ts'
import type { Answer } from './parse-answers.ts'

/**
 * Grades the answers of a test. `score` is the sum over the key's questions: the score of the option whose selections are
 * exactly those of the answer, as a set, or else the DefaultScore, which a question without an answer gets too. `value` is
 * what the mapping makes of it: a whole number of 32 bits, rounded half up; without a mapping the score itself.
 *
 * MTurk leaves open which of two overlapping ranges counts: here the first does.
 * Source: MTurk API Reference, "AnswerKey".
 */
export function gradeAnswers(key: AnswerKey, answers: readonly Answer[]): { score: number; value: number } {
  let score = 0
  for (const question of key.questions) {
    const answer = answers.find((one) => one.QuestionIdentifier === question.identifier)
    score += scoreOf(question, answer?.SelectionIdentifiers ?? [])
  }
  const value = Math.round(mappedScore(score, key.mapping))
  // Adding 0 makes -0, which rounding can leave behind, an ordinary 0.
  return { score, value: Math.max(-LIMIT, Math.min(LIMIT - 1, value)) + 0 }
}

const LIMIT = 2 ** 31

function scoreOf(question: KeyQuestion, selections: readonly string[]): number {
  const given = new Set(selections)
  const earned = question.options.find((option) => isSameSet(new Set(option.selections), given))
  return earned ? earned.score : question.defaultScore
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other)
}

function mappedScore(score: number, mapping: ScoreMapping | undefined): number {
  switch (mapping?.kind) {
    case undefined:
      return score
    case 'PercentageMapping':
      return (score / mapping.maximum) * 100
    case 'ScaleMapping':
      return score * mapping.multiplier
    case 'RangeMapping':
      return mapping.ranges.find(({ from, to }) => from <= score && score <= to)?.value ?? mapping.outside
  }
}
