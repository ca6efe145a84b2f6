import { medoid, rover, wordErrorRate } from '@kempelen/aggregation'
import type { WeighedAnswer } from './consensus.ts'
import { headsOf } from './heads.ts'

export function consensusText(answers: readonly WeighedAnswer[], method?: string): string | undefined {
  const heads = headsOf(answers, textOf).map(({ worker, task, value }) => ({ worker, task, text: value }))
  // Words keep their case and their marks: the result is read by people, not measured.
  if (method === 'rover') return rover(heads, { cut: (text) => text.split(/\s+/u).filter(Boolean) }).text[0]
  return medoid(heads, { distance }).text[0]
}

export function textAgreement(value: unknown, other: unknown): number {
  const [a, b] = [textOf(value), textOf(other)]
  return a === undefined || b === undefined ? 0 : 1 - distance(a, b)
}

/** Words to change over the words of the longer text; texts of no words are compared letter by letter. */
function distance(a: string, b: string): number {
  if (a === b) return 0
  const [first, second] = [wordsOf(a).length, wordsOf(b).length]
  if (Math.max(first, second) === 0) return 1
  return (wordErrorRate(a, b, { cut: wordsOf }) * Math.max(1, second)) / Math.max(first, second)
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** In scripts that do not separate words as well, such as Chinese. */
function wordsOf(text: string): string[] {
  const parts = segmenter.segment(text.normalize('NFKC').toLowerCase())
  return Array.from(parts).flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
