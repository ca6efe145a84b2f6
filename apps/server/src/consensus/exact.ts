import type { WeighedAnswer } from './consensus.ts'
import { canonicalJson } from './value-at.ts'

/** The value that weighs most when only equals are put together; the first of equal ones. */
export function heaviest(answers: readonly WeighedAnswer[]): unknown {
  const weights = new Map<string, number>()
  for (const { value, weight } of answers)
    if (value !== undefined && value !== null)
      weights.set(canonicalJson(value), (weights.get(canonicalJson(value)) ?? 0) + weight)
  const most = Math.max(...weights.values())
  const [chosen] = [...weights].find(([, weight]) => weight === most) ?? []
  return chosen === undefined ? undefined : JSON.parse(chosen)
}

export function similarity(value: unknown, other: unknown): number {
  return other !== undefined && canonicalJson(value) === canonicalJson(other) ? 1 : 0
}
