import { robustMean } from '@kempelen/aggregation'
import type { WeighedAnswer } from './consensus.ts'
import { headsOf } from './heads.ts'

export function middleNumber(answers: readonly WeighedAnswer[], method?: string): number | undefined {
  const heads = headsOf(answers, numberOf)
  return robustMean(heads, { method: method === 'robustMean' ? 'huber' : 'median' }).value[0]
}

export function numberAgreement(value: unknown, other: unknown): number {
  const [a, b] = [numberOf(value), numberOf(other)]
  if (a === undefined || b === undefined) return 0
  return a === b ? 1 : Math.max(0, 1 - Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)))
}

/** Fields of forms hand on numbers as texts. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
