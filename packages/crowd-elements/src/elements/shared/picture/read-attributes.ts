import type { Point } from './geometry.ts'
import { normalColor } from './palette.ts'

/** The names in a `labels` attribute: text, or objects with a `label`; anything else is left out. */
export function labelNames(labels: unknown): string[] {
  return listOf(labels).flatMap((item) => {
    const name = item instanceof Object && 'label' in item ? item.label : item
    return typeof name === 'string' || typeof name === 'number' ? [String(name)] : []
  })
}

export function colorsOf(colors: unknown): string[] {
  return listOf(colors).map((color) => normalColor(color) ?? '')
}

/** A list, given as it is or under `key` in an object; `[]` when there is none. */
export function listOf(value: unknown, key = ''): unknown[] {
  const list = value instanceof Object && !Array.isArray(value) ? (value as Record<string, unknown>)[key] : value
  return Array.isArray(list) ? list : []
}

/** A point on whole pixels; undefined when this is none. */
export function pointOf(value: unknown): Point | undefined {
  if (!(value instanceof Object)) return undefined
  const { x, y } = value as Record<string, unknown>
  const point = { x: Math.round(Number(x)), y: Math.round(Number(y)) }
  return Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined
}
