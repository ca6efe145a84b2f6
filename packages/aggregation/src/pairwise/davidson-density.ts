import { addOuter } from './cholesky.ts'
import type { Comparisons } from './comparisons.ts'

/** Where each parameter stands: the items' scores first, then the side's advantage, the controls and ln ν of ties. */
export interface Layout {
  readonly items: number
  readonly side: number | undefined
  readonly control: number
  readonly tie: number | undefined
  readonly size: number
}

/** Without ties in the data ν is 0, whose logarithm is no parameter. */
export function layoutOf({ items, outcome, weight, controlCount }: Comparisons, sideBias: boolean): Layout {
  const hasTies = outcome.some((sign, n) => sign === 0 && weight[n]! > 0)
  const control = items.length + Number(sideBias)
  const tie = control + controlCount
  return {
    items: items.length,
    side: sideBias ? items.length : undefined,
    control,
    tie: hasTies ? tie : undefined,
    size: tie + Number(hasTies),
  }
}

/** The logarithm of the posterior density, its slope, and minus its second derivatives (size * size). */
export interface Density {
  readonly objective: number
  readonly gradient: Float64Array
  readonly information: Float64Array
}

/** Davidson's density at these parameters. O(n C² + size²). */
export function lookAt(comparisons: Comparisons, layout: Layout, prior: number, at: Float64Array): Density {
  const { left, right, outcome, weight, controls, controlCount } = comparisons
  const { items, side, control, tie, size } = layout
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const nu = tie === undefined ? 0 : Math.exp(at[tie]!)
  let objective = addPrior(layout, prior, at, gradient, information)
  // Each comparison concerns only a few places: two items, the side, the controls.
  const places = Int32Array.from({ length: 2 + (tie ?? size) - items }, (_, index) => items + index - 2)
  const values = new Float64Array(places.length)
  for (let n = 0; n < left.length; n++) {
    places[0] = left[n]!
    places[1] = right[n]!
    values[0] = 1
    values[1] = -1
    if (side !== undefined) values[2] = 1
    for (let c = 0; c < controlCount; c++) values[control - items + 2 + c] = controls[n * controlCount + c]!
    const merit = places.reduce((sum, place, index) => sum + at[place]! * values[index]!, 0)
    const chance = outcomesAt(merit, nu)
    const by = weight[n]!
    const sign = outcome[n]!
    const lead = chance.left - chance.right
    if (by > 0) objective += by * Math.log(sign > 0 ? chance.left : sign < 0 ? chance.right : chance.tie)
    for (let index = 0; index < places.length; index++)
      gradient[places[index]!]! += (by * (sign - lead) * values[index]!) / 2
    addOuter(information, size, places, values, (by * (chance.left + chance.right - lead ** 2)) / 4)
    if (tie === undefined) continue
    gradient[tie]! += by * (Number(sign === 0) - chance.tie)
    information[tie * size + tie]! += by * chance.tie * (1 - chance.tie)
    for (let index = 0; index < places.length; index++) {
      const mixed = (by * chance.tie * lead * values[index]!) / 2
      information[tie * size + places[index]!]! -= mixed
      information[places[index]! * size + tie]! -= mixed
    }
  }
  return { objective, gradient, information }
}

/** Wide enough to leave effects alone that the comparisons tell anything about. */
const effectVariance = 100

/** Wins and losses of each item against one of score 0; effects of side and controls, and ln ν, normal. */
function addPrior(
  { items, size }: Layout,
  prior: number,
  at: Float64Array,
  gradient: Float64Array,
  information: Float64Array,
): number {
  let objective = 0
  for (let place = 0; place < size; place++) {
    const value = at[place]!
    const { left: win, right: loss } = outcomesAt(value, 0)
    const isItem = place < items
    objective += isItem ? prior * Math.log(win * loss) : -(value ** 2) / (2 * effectVariance)
    gradient[place]! += isItem ? prior * (loss - win) : -value / effectVariance
    information[place * size + place]! += isItem ? 2 * prior * win * loss : 1 / effectVariance
  }
  return objective
}

/** The three probabilities where the left one is ahead by `merit`, scaled so that nothing overflows. */
function outcomesAt(merit: number, nu: number): { left: number; right: number; tie: number } {
  const fall = Math.exp(-Math.abs(merit) / 2)
  const [better, tied, worse] = [1, nu * fall, fall ** 2]
  const all = better + tied + worse
  const [high, low] = [better / all, Math.max(worse / all, Number.MIN_VALUE)]
  return { left: merit >= 0 ? high : low, right: merit >= 0 ? low : high, tie: tied / all }
}
