/** A label that Workers choose from. */
export interface Label {
  /** What the answer says. */
  readonly value: string
  /** What Workers read. */
  readonly name: string
  /** What Workers read where there is little room. */
  readonly shortName: string
  readonly color: string
}

/** Reads the labels of an attribute: strings, or objects with `label`, `fullDisplayName`, `shortDisplayName` and `color`. */
export function readLabels(labels: unknown): Label[] {
  if (!Array.isArray(labels)) return []
  return labels.flatMap((entry, index): Label[] => {
    const from: Partial<Record<'label' | 'fullDisplayName' | 'shortDisplayName' | 'color', unknown>> =
      typeof entry === 'object' && entry !== null ? entry : { label: entry }
    if (typeof from.label !== 'string' && typeof from.label !== 'number') return []
    const value = String(from.label)
    const name = String(from.fullDisplayName ?? value)
    return [
      {
        value,
        name,
        shortName: String(from.shortDisplayName ?? name),
        color: typeof from.color === 'string' ? from.color : colorOf(index),
      },
    ]
  })
}

/** Hues that stay apart for the first ten labels, of equal weight to the eye in light and dark. */
const HUES = [255, 145, 55, 310, 200, 25, 100, 345, 280, 170]

export function colorOf(index: number): string {
  return `oklch(0.62 0.15 ${HUES[index % HUES.length]})`
}

/** The key that stands for the label at this place: 1 to 9, then 0. */
export function keyOf(index: number): string | undefined {
  return index < 10 ? String((index + 1) % 10) : undefined
}
