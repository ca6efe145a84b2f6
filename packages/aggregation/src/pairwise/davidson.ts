import type { Stopping } from '../categorical/confusion-em.ts'
import { iterate } from '../categorical/iterate.ts'
import { addOuter, cholesky, inverseDiagonals, solve } from './cholesky.ts'
import type { Comparisons } from './comparisons.ts'
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
 * Davidson's model (1970): strengths as in `bradleyTerry`, and ties with probability ν √(p_a p_b) / (p_a + p_b +
 * ν √(p_a p_b)). The logarithm of p_a / p_b may also hold an advantage of the left side (Davidson and Beaver 1977) and
 * controls, so that scores are what is left of merit when, say, length is accounted for.
 *
 * @param comparisons n comparisons of I items with C controls. Controls are best standardised: their effects, and that of
 * the side, have a normal prior with standard deviation 10.
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
 * tie.value // => 0.41
 * ```
 */
export function davidson(comparisons: Comparisons, options: DavidsonOptions = {}): DavidsonFit {
  const { prior = 0.5, sideBias = false, tolerance = 1e-10 } = options
  if (!(prior > 0 && prior < Infinity)) throw new RangeError(`davidson: a prior of ${prior} wins is not possible`)
  const { items, left, right, outcome, weight, controls, controlCount } = comparisons
  const I = items.length
  const hasTies = outcome.some((sign, n) => sign === 0 && weight[n]! > 0)
  const sidePlace = I
  const controlPlace = I + Number(sideBias)
  const tiePlace = controlPlace + controlCount
  const size = tiePlace + Number(hasTies)
  let parameters = new Float64Array(size)
  let { objective, gradient, information } = lookAt(parameters)
  let isFirst = true

  /** A step of Newton's, halved until the objective is no smaller: it is concave, so that this finds the one maximum. */
  const step = () => {
    if (isFirst) {
      isFirst = false
      return objective
    }
    const way = solve(cholesky(information, size), gradient)
    for (let share = 1; share > 1e-6; share /= 2) {
      const next = parameters.map((value, place) => value + share * way[place]!)
      const seen = lookAt(next)
      if (!(seen.objective >= objective)) continue
      parameters = next
      ;({ objective, gradient, information } = seen)
      break
    }
    return objective
  }

  function lookAt(at: Float64Array) {
    const slope = new Float64Array(size)
    const curve = new Float64Array(size * size)
    const nu = hasTies ? Math.exp(at[tiePlace]!) : 0
    let sum = 0
    // Each comparison concerns only a few places: two items, the side, the controls.
    const places = new Int32Array(2 + size - I - Number(hasTies))
    const values = new Float64Array(places.length)
    for (let place = 2; place < places.length; place++) places[place] = I + place - 2
    for (let n = 0; n < left.length; n++) {
      places[0] = left[n]!
      places[1] = right[n]!
      values[0] = 1
      values[1] = -1
      if (sideBias) values[2] = 1
      for (let c = 0; c < controlCount; c++) values[controlPlace - sidePlace + 2 + c] = controls[n * controlCount + c]!
      const merit = places.reduce((all, place, index) => all + at[place]! * values[index]!, 0)
      const chance = outcomesAt(merit, nu)
      const by = weight[n]!
      const sign = outcome[n]!
      sum += by * Math.log(sign > 0 ? chance.left : sign < 0 ? chance.right : chance.tie)
      const lead = chance.left - chance.right
      for (let index = 0; index < places.length; index++)
        slope[places[index]!]! += (by * (sign - lead) * values[index]!) / 2
      addOuter(curve, size, places, values, (by * (chance.left + chance.right - lead ** 2)) / 4)
      if (!hasTies) continue
      slope[tiePlace]! += by * (Number(sign === 0) - chance.tie)
      curve[tiePlace * size + tiePlace]! += by * chance.tie * (1 - chance.tie)
      for (let index = 0; index < places.length; index++) {
        const mixed = (by * chance.tie * lead * values[index]!) / 2
        curve[tiePlace * size + places[index]!]! -= mixed
        curve[places[index]! * size + tiePlace]! -= mixed
      }
    }
    for (let place = 0; place < tiePlace; place++) {
      const value = at[place]!
      const isItem = place < I
      const { left: win, right: loss } = outcomesAt(value, 0)
      sum += isItem ? prior * Math.log(win * loss) : -(value ** 2) / (2 * effectVariance)
      slope[place]! += isItem ? prior * (loss - win) : -value / effectVariance
      curve[place * size + place]! += isItem ? 2 * prior * win * loss : 1 / effectVariance
    }
    return { objective: sum, gradient: slope, information: curve }
  }

  const fit = iterate(step, left.length, { ...options, tolerance })
  const covariance = inverseDiagonals(cholesky(information, size), size, I)
  const parameter = (place: number): Parameter => ({
    value: parameters[place]!,
    standardError: Math.sqrt(covariance.variance[place]!),
  })
  const nu = hasTies ? Math.exp(parameters[tiePlace]!) : 0
  return {
    items,
    score: centred(parameters.slice(0, I)),
    standardError: covariance.centredVariance.map(Math.sqrt),
    tie: { value: nu, standardError: hasTies ? nu * parameter(tiePlace).standardError : 0 },
    ...(sideBias && { sideBias: parameter(sidePlace) }),
    controls: Array.from({ length: controlCount }, (_, c) => parameter(controlPlace + c)),
    ...fit,
  }
}

/** Wide enough to leave effects alone that the comparisons tell anything about. */
const effectVariance = 100

/** The three probabilities where the left one is ahead by `merit`, scaled so that nothing overflows. */
function outcomesAt(merit: number, nu: number): { left: number; right: number; tie: number } {
  const fall = Math.exp(-Math.abs(merit) / 2)
  const [better, tied, worse] = [1, nu * fall, fall ** 2]
  const all = better + tied + worse
  const [high, low] = [better / all, Math.max(worse / all, Number.MIN_VALUE)]
  return { left: merit >= 0 ? high : low, right: merit >= 0 ? low : high, tie: tied / all }
}
