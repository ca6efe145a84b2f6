import { type Mask, maskOf, maskOverlap, type Stretch, stretches } from './masks.ts'

/** One mask from several workers' masks of the same thing, and what is thought of each worker here. */
export interface Segmentation {
  readonly mask: Mask
  /** One number for each mask given: what it means, the method says. */
  readonly skill: Float64Array
  /** What the method raises in each step, where it raises anything. */
  readonly trace: readonly number[]
}

/**
 * On where at least half of the masks are, by weight.
 *
 * @param masks of one picture, at least one.
 * @param weights one for each; all count alike where nothing is said.
 * @returns `skill` is the overlap of each mask with the result. O(runs · masks).
 * @throws RangeError where there is no mask, masks differ in size, or weights in number.
 * @example
 * ```ts
 * const masks = [[1, 1, 1, 0], [0, 1, 1, 0], [0, 1, 0, 0]].map(maskFromPixels)
 * pixelsOf(segmentationMajorityVote(masks).mask) // => [0, 1, 1, 0]
 * ```
 */
export function segmentationMajorityVote(
  masks: readonly Mask[],
  weights: ArrayLike<number> = new Float64Array(masks.length).fill(1),
): Segmentation {
  if (weights.length !== masks.length)
    throw new RangeError(`segmentationMajorityVote: ${masks.length} weights are wanted, not ${weights.length}`)
  const parts = partsOf('segmentationMajorityVote', masks)
  const mask = weightedVote(parts, weights)
  return { mask, skill: overlapsWith(mask, masks), trace: [] }
}

/**
 * Workers who mistake pixels at a rate of their own, and pixels that are on or off (Dawid and Skene's one-coin model
 * for each picture). Only pixels where somebody is on are looked at, since agreement on the background tells nothing;
 * the share of pixels that are on there is learnt as well.
 *
 * @param masks of one picture, at least one.
 * @returns `skill` is the share of right pixels, with four right and one wrong added; the trace of the posterior
 * density never falls. O(runs · masks) a step, at most 100 steps.
 * @throws RangeError where there is no mask, or masks differ in size.
 * @example
 * ```ts
 * const masks = [[1, 1, 1, 0, 0], [1, 1, 1, 0, 0], [0, 0, 0, 1, 1]].map(maskFromPixels)
 * pixelsOf(segmentationEM(masks).mask) // => [1, 1, 1, 0, 0]
 * ```
 */
export function segmentationEM(masks: readonly Mask[]): Segmentation {
  const parts = partsOf('segmentationEM', masks)
  const belief = Float64Array.from(parts, ({ isOn }) => isOn.filter(Boolean).length / masks.length)
  const isSeen = parts.map(({ isOn }) => isOn.includes(true))
  const skill = new Float64Array(masks.length)
  const trace: number[] = []
  for (let step = 0; step < 100; step++) {
    const { right, on, all } = countRight()
    for (let j = 0; j < skill.length; j++) skill[j] = (right[j]! + 4) / (all + 5)
    const prior = (on + 1) / (all + 2)
    let objective = Math.log(prior) + Math.log(1 - prior)
    for (const value of skill) objective += 4 * Math.log(value) + Math.log(1 - value)
    for (const [place, { length, isOn }] of parts.entries()) {
      if (!isSeen[place]) continue
      let ifOn = Math.log(prior)
      let ifOff = Math.log(1 - prior)
      for (let j = 0; j < skill.length; j++) {
        ifOn += Math.log(isOn[j] ? skill[j]! : 1 - skill[j]!)
        ifOff += Math.log(isOn[j] ? 1 - skill[j]! : skill[j]!)
      }
      const larger = Math.max(ifOn, ifOff)
      const both = larger + Math.log(Math.exp(ifOn - larger) + Math.exp(ifOff - larger))
      belief[place] = Math.exp(ifOn - both)
      objective += length * both
    }
    trace.push(objective)
    if (step > 0 && objective - trace[step - 1]! <= 1e-9 * Math.abs(objective)) break
  }
  return { mask: maskOf(parts, (place) => isSeen[place]! && belief[place]! >= 0.5), skill, trace }

  /** By mask the pixels thought right, and the pixels thought on, of all where anybody is on. */
  function countRight() {
    const right = new Float64Array(masks.length)
    let on = 0
    let all = 0
    for (const [place, { length, isOn }] of parts.entries()) {
      if (!isSeen[place]) continue
      all += length
      on += length * belief[place]!
      for (let j = 0; j < right.length; j++) right[j]! += length * (isOn[j] ? belief[place]! : 1 - belief[place]!)
    }
    return { right, on, all }
  }
}

/**
 * Reliability-aware voting: a mask weighs as much as it overlaps with the result so far, by ln(1 / (1 - overlap)) + 1,
 * ten times or until the result stays (as crowd-kit has it; after RASA, Li and Fukumoto 2019).
 *
 * @param masks of one picture, at least one.
 * @returns `skill` is those weights, which add up to 1. O(runs · masks) a step.
 * @throws RangeError where there is no mask, or masks differ in size.
 * @example
 * ```ts
 * const masks = [[1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 0, 0], [1, 1, 0, 0, 0, 0], [0, 0, 0, 1, 1, 1]].map(maskFromPixels)
 * const { mask, skill } = segmentationRASA(masks)
 * pixelsOf(mask) // => [1, 1, 1, 0, 0, 0]
 * skill[0] > 4 * skill[3] // => true
 * ```
 */
export function segmentationRASA(masks: readonly Mask[]): Segmentation {
  const parts = partsOf('segmentationRASA', masks)
  let skill: Float64Array = new Float64Array(masks.length).fill(1 / masks.length)
  let mask = weightedVote(parts, skill)
  for (let step = 0; step < 10; step++) {
    const raw = overlapsWith(mask, masks).map((overlap) => Math.log(1 / (1 - overlap + 1e-5)) + 1)
    const sum = raw.reduce((a, b) => a + b)
    skill = raw.map((value) => value / sum)
    const next = weightedVote(parts, skill)
    if (maskOverlap(mask, next) === 1) break
    mask = next
  }
  return { mask, skill, trace: [] }
}

function partsOf(name: string, masks: readonly Mask[]): Stretch[] {
  if (masks.length === 0) throw new RangeError(`${name}: at least one mask is wanted`)
  return stretches(name, masks)
}

function weightedVote(parts: readonly Stretch[], weights: ArrayLike<number>): Mask {
  const all = Array.from(weights).reduce((a, b) => a + b, 0)
  return maskOf(parts, (place) => {
    const on = parts[place]!.isOn.reduce((sum, is, j) => (is ? sum + weights[j]! : sum), 0)
    // Half is enough; rounding does not part what is even.
    return on > 0 && 2 * on >= all * (1 - 1e-12)
  })
}

function overlapsWith(mask: Mask, masks: readonly Mask[]): Float64Array {
  return Float64Array.from(masks, (other) => maskOverlap(mask, other))
}
