/** Okabe and Ito's colours, which people with any colour vision tell apart, in an order that also works on pictures. */
const SHAPE_COLORS = [
  '#56b4e9',
  '#e69f00',
  '#00b884',
  '#ff6f3c',
  '#e58fc0',
  '#f0e442',
  '#3d8bff',
  '#b9a3ff',
  '#c4e86b',
  '#d9d9d9',
]

/** The colours that masks are usually painted in: d3's category10. */
const MASK_COLORS = [
  '#1f77b4',
  '#ff7f0e',
  '#2ca02c',
  '#d62728',
  '#9467bd',
  '#8c564b',
  '#e377c2',
  '#bcbd22',
  '#17becf',
  '#7f7f7f',
]

/** For a label that the template does not name. */
export const UNKNOWN_COLOR = '#bdbdbd'

export function shapeColor(index: number, given: readonly string[]): string {
  return normalColor(given[index]) ?? SHAPE_COLORS[index] ?? furtherColor(index)
}

/** A colour for a mask that none of `taken` has; `preferred` if that is free. */
export function maskColor(taken: ReadonlySet<string>, preferred?: string): string {
  const wish = normalColor(preferred)
  if (wish !== undefined && wish !== '#ffffff' && !taken.has(wish)) return wish
  for (let index = 0; ; index++) {
    const color = MASK_COLORS[index] ?? furtherColor(index)
    if (!taken.has(color)) return color
  }
}

/** `#rrggbb` in small letters for a hexadecimal colour; undefined for anything else. */
export function normalColor(color: unknown): string | undefined {
  if (typeof color !== 'string') return undefined
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

/** Hues a golden angle apart, in three lightnesses. */
function furtherColor(index: number): string {
  const hue = (index * 137.508) % 360
  const lightness = [0.55, 0.7, 0.42][index % 3]!
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    const value = lightness - 0.65 * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}
