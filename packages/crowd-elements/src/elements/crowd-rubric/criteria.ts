export type Verdict = 'met' | 'not-met' | 'not-applicable'

export interface Criterion {
  readonly id: string
  readonly text: string
  /** Below nought when the criterion is a fault. */
  readonly weight: number
}

/** Reads criteria: strings, or objects with `text` (or `criterion`), `id` and `weight` (or `points`). */
export function readCriteria(criteria: unknown): Criterion[] {
  if (!Array.isArray(criteria)) return []
  return criteria.map((entry, index) => {
    const from: Partial<Record<'id' | 'text' | 'criterion' | 'weight' | 'points', unknown>> =
      typeof entry === 'object' && entry !== null ? entry : { text: entry }
    const weight = Number(from.weight ?? from.points ?? 1)
    return {
      id: String(from.id ?? index + 1),
      text: String(from.text ?? from.criterion ?? ''),
      weight: Number.isFinite(weight) ? weight : 1,
    }
  })
}

/**
 * The weight that is met divided by the weight that could be: that of all criteria that apply and are no faults. Faults that
 * are present lower it, below nought if need be, as in HealthBench. Rounded to four digits; null when nothing applies.
 */
export function scoreOf(criteria: readonly Criterion[], verdicts: Readonly<Record<string, Verdict>>): number | null {
  const judged = criteria.filter(({ id }) => verdicts[id] === 'met' || verdicts[id] === 'not-met')
  const possible = sum(judged.filter(({ weight }) => weight > 0))
  if (possible === 0) return null
  const met = sum(judged.filter(({ id }) => verdicts[id] === 'met'))
  return Math.round((met / possible) * 10_000) / 10_000
}

function sum(criteria: readonly Criterion[]): number {
  return criteria.reduce((total, { weight }) => total + weight, 0)
}
