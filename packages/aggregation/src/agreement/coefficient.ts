import { type Bootstrap, bootstrapInterval } from './bootstrap.ts'
import type { Units } from './units.ts'

/** A coefficient of agreement: 1 for full agreement, 0 for as much as chance brings about. */
export interface Agreement {
  readonly value: number
  /** Bounds by drawing tasks anew, where a bootstrap was asked for. */
  readonly lower?: number
  readonly upper?: number
  /** The share of pairs that agree (or their mean likeness), and what it would be by chance. */
  readonly observed: number
  readonly expected: number
  /** So many tasks had values of at least two workers. */
  readonly units: number
  /** False where every value is the same, or none can be paired: the value is then 1 by convention. */
  readonly isDefined: boolean
}

/** What one task adds, and how sums over tasks become a coefficient. Sums are all that a bootstrap has to redo. */
export interface Coefficient {
  /** U * width numbers. */
  readonly parts: Float64Array
  readonly width: number
  readonly fromSums: (sums: Float64Array) => { readonly observed: number; readonly expected: number }
}

/** A coefficient's value, and its interval where one is asked for. */
export function measure(name: string, { size }: Units, coefficient: Coefficient, bootstrap?: Bootstrap): Agreement {
  const units = size.length
  const all = Int32Array.from({ length: units }, (_, unit) => unit)
  const sums = sumOver(coefficient, all)
  const { observed, expected } = coefficient.fromSums(sums)
  const isDefined = units > 0 && 1 - expected > 1e-12
  const agreement = { value: isDefined ? chanceCorrected(observed, expected) : 1, observed, expected, units, isDefined }
  if (!bootstrap) return agreement
  const corrected = (drawn: Float64Array) => {
    const { observed, expected } = coefficient.fromSums(drawn)
    return 1 - expected > 1e-12 ? chanceCorrected(observed, expected) : 1
  }
  const { parts, width } = coefficient
  const withoutEach = Float64Array.from(all, (unit) =>
    corrected(sums.map((sum, place) => sum - parts[unit * width + place]!)),
  )
  const draw = (chosen: Int32Array) => corrected(sumOver(coefficient, chosen))
  return { ...agreement, ...bootstrapInterval(name, units, bootstrap, draw, withoutEach) }
}

function chanceCorrected(observed: number, expected: number): number {
  return (observed - expected) / (1 - expected)
}

function sumOver({ parts, width }: Coefficient, units: Int32Array): Float64Array {
  const sums = new Float64Array(width)
  for (const unit of units) for (let place = 0; place < width; place++) sums[place]! += parts[unit * width + place]!
  return sums
}
