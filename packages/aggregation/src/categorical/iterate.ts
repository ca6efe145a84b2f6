import type { Stopping } from './confusion-em.ts'

/** Repeats a step that returns its objective until that rises by less than the tolerance for each of n labels. */
export function iterate(
  step: () => number,
  n: number,
  { maxSteps = 500, tolerance = 1e-6 }: Stopping,
): { trace: number[]; converged: boolean } {
  const trace = [step()]
  let converged = false
  while (!converged && trace.length <= maxSteps) {
    trace.push(step())
    converged = trace.at(-1)! - trace.at(-2)! <= tolerance * n
  }
  return { trace, converged }
}
