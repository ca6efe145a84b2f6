import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import { cholesky, inverseDiagonals, solve } from './cholesky.ts'
import type { Comparisons } from './comparisons.ts'
import { type Layout, layoutOf, lookAt } from './davidson-density.ts'
import { centred, type ItemScores } from './scores.ts'

export interface DavidsonOptions extends Stopping {
  /** Wins and as many losses that each item is thought to have against one of strength 1; 0.5 where nothing is said. */
  readonly prior?: number
  /** Whether the left side has an advantage of its own; no where nothing is said. */
  readonly sideBias?: boolean
}

/** A parameter and how far it may be off: 1.96 standard errors on either side make an interval of 95 %. */
export interface Parameter {
  readonly value: number
  readonly standardError: number
}

export interface DavidsonFit extends ItemScores {
  /** I: the standard error of each score, as a distance from the mean of all. */
  readonly standardError: Float64Array
  /** Davidson's ν: how readily equals tie, ν / (2 + ν) of the time. 0, for sure, where no tie was seen. */
  readonly tie: Parameter
  /** What the left side adds to the score; nothing where it was not asked for. */
  readonly sideBias?: Parameter
  /** C: what one unit of each control adds to the score. */
  readonly controls: readonly Parameter[]
}

/**
 * Davidson's model (1970): strengths as in `bradleyTerry`, and ties with probability ν √(p_a p_b) / (p_a + p_b + ν
 * √(p_a p_b)). The logarithm of p_a / p_b may also hold an advantage of the left side (Davidson and Beaver 1977) and
 * controls, so that scores are what is left of merit when, say, length is accounted for.
 *
 * @param comparisons n comparisons of I items with C controls. Controls are best standardised: their effects, that of
 * the side, and ln ν have a normal prior with standard deviation 10.
 * @param options `prior` is above 0.
 * @returns scores and effects with standard errors by the observed information, and the trace of the posterior density,
 * which never falls. O(n C² + (I + C)³) a step, about six steps.
 * @throws RangeError where the prior is not positive.
 * @example
 * ```ts
 * const rows = [...'>>>><<=>>=<>'].map((sign, place) => ({
 *   left: 'abc'[place % 3],
 *   right: 'bca'[place % 3],
 *   winner: { '>': 'left', '<': 'right', '=': 'tie' }[sign],
 * }))
 * const { score, tie } = davidson(comparisonsFromRows(rows))
 * score // => [0, -0.37, 0.37]
 * tie.value // => 0.42
 * ```
 */
export function davidson(comparisons: Comparisons, options: DavidsonOptions = {}): DavidsonFit {
  const { prior = 0.5, sideBias = false, tolerance = 1e-10 } = options
  if (!(prior > 0 && prior < Infinity)) throw new RangeError(`davidson: a prior of ${prior} wins is not possible`)
  const layout = layoutOf(comparisons, sideBias)
  let parameters = new Float64Array(layout.size)
  let density = lookAt(comparisons, layout, prior, parameters)
  let isFirst = true
  /** A step of Newton's, halved until the density is no smaller: its logarithm is concave, with one maximum. */
  const step = () => {
    const { objective, gradient, information } = density
    const way = isFirst ? undefined : solve(cholesky(information, layout.size), gradient)
    isFirst = false
    for (let share = 1; way && share > 1e-6; share /= 2) {
      const next = parameters.map((value, place) => value + share * way[place]!)
      const seen = lookAt(comparisons, layout, prior, next)
      if (!(seen.objective >= objective)) continue
      parameters = next
      density = seen
      break
    }
    return density.objective
  }
  const fit = iterate(step, comparisons.left.length, { ...options, tolerance })
  return { items: comparisons.items, ...estimatesOf(layout, parameters, density.information), ...fit }
}

/** Estimates with standard errors, by the information at the maximum. */
function estimatesOf({ items, side, control, tie, size }: Layout, parameters: Float64Array, information: Float64Array) {
  const { variance, centredVariance } = inverseDiagonals(cholesky(information, size), size, items)
  const parameter = (place: number): Parameter => ({
    value: parameters[place]!,
    standardError: Math.sqrt(variance[place]!),
  })
  const nu = tie === undefined ? 0 : Math.exp(parameters[tie]!)
  return {
    score: centred(parameters.slice(0, items)),
    standardError: centredVariance.map(Math.sqrt),
    tie: { value: nu, standardError: tie === undefined ? 0 : nu * parameter(tie).standardError },
    ...(side !== undefined && { sideBias: parameter(side) }),
    controls: Array.from({ length: (tie ?? size) - control }, (_, c) => parameter(control + c)),
  }
}
