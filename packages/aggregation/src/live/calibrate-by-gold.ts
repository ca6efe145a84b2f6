import { type CrowdModel, usualTemper } from './crowd-model.ts'
import { moderate } from './item-belief.ts'

/** What answers make of an item whose class is known. */
export interface GoldBelief {
  readonly truth: number
  readonly posterior: Float64Array
}

type Moderation = Pick<CrowdModel, 'temper' | 'misled'>

const tempers = [0.7, 0.85, 1, 1.25, 1.6, 2.2, 3].map((factor) => factor * usualTemper)
const misledShares = [0, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4]

/** How much a crowd's temper differs from others', in logarithms, and the mean share of items that mislead one. */
const spread = 0.5
const usuallyMisled = 0.03

/**
 * How much confidence must be lessened for gold to be as probable as it can be, weighed against what crowds are usually
 * like: with little gold little changes. O(gold items · K).
 */
export function calibrate(beliefs: readonly GoldBelief[]): Moderation {
  let best = { temper: usualTemper, misled: 0, height: -Infinity }
  for (const temper of tempers)
    for (const misled of misledShares) {
      let height = -(Math.log(temper / usualTemper) ** 2) / (2 * spread ** 2) - misled / usuallyMisled
      for (const { truth, posterior } of beliefs)
        height += Math.log(moderate({ temper, misled }, posterior.slice())[truth]! + 1e-9)
      if (height > best.height) best = { temper, misled, height }
    }
  return { temper: best.temper, misled: best.misled }
}

/**
 * What gold says of the crowd's beliefs, as they would be if no gold were known. Where far fewer are right than expected,
 * in deviations, people err together, and other items that seem sure are wrong as often.
 */
export interface GoldCheck {
  /** So many gold items have answers. */
  readonly items: number
  /** Of so many the likeliest class is the true one, and so many would be by the beliefs. */
  readonly right: number
  readonly expected: number
  /** The standard deviation of the number right, if the beliefs hold. */
  readonly deviation: number
}

/** One slip in a hundred, even by who made the gold, is no reason to distrust a crowd. */
const surest = 0.99

/** How often beliefs come true that have not been calibrated. O(gold items · K). */
export function checkByGold(beliefs: readonly GoldBelief[]): GoldCheck {
  let right = 0
  let expected = 0
  let variance = 0
  for (const { truth, posterior } of beliefs) {
    const usual = moderate({ temper: usualTemper, misled: 0 }, posterior.slice())
    const largest = usual.reduce((a, b) => Math.max(a, b))
    const sure = Math.min(largest, surest)
    right += Number(usual[truth] === largest)
    expected += sure
    variance += sure * (1 - sure)
  }
  return { items: beliefs.length, right, expected, deviation: Math.sqrt(variance) }
}
