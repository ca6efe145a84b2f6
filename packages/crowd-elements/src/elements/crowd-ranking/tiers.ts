/** A ranking: the best first, items that are tied in one tier. */
export type Tiers = readonly (readonly number[])[]

export function tierOf(tiers: Tiers, item: number): number {
  return tiers.findIndex((tier) => tier.includes(item))
}

/** Takes an item out; it is unranked then. */
export function without(tiers: Tiers, item: number): Tiers {
  return tiers.map((tier) => tier.filter((other) => other !== item)).filter((tier) => tier.length > 0)
}

/** Puts an item into a tier of its own, as the `place`-th among the tiers of the others. */
export function placed(tiers: Tiers, item: number, place: number): Tiers {
  return without(tiers, item).toSpliced(Math.max(0, place), 0, [item])
}

/** Moves an item up or down by one; out of a tie first, where it is in one. */
export function moved(tiers: Tiers, item: number, step: 1 | -1): Tiers {
  const at = tierOf(tiers, item)
  if (tiers[at]!.length > 1) return placed(tiers, item, step === 1 ? at + 1 : at)
  return placed(tiers, item, at + step)
}

/** Ties an item with the tier above it; one that is tied is let go, to stand below. */
export function tied(tiers: Tiers, item: number): Tiers {
  const at = tierOf(tiers, item)
  if (tiers[at]!.length > 1) return placed(tiers, item, at + 1)
  if (at === 0) return tiers
  return without(tiers, item).map((tier, index) => (index === at - 1 ? [...tier, item] : tier))
}

/** The rank of each of `count` items, 1 for the best, without gaps behind ties; null for those not ranked. */
export function ranksOf(tiers: Tiers, count: number): (number | null)[] {
  return Array.from({ length: count }, (_, item) => tierOf(tiers, item) + 1 || null)
}
