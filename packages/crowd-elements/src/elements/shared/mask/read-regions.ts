import { normalColor } from '../picture/palette.ts'
import { listOf } from '../picture/read-attributes.ts'
import { MOST_REGIONS, type Region } from './mask-editor.ts'

/** Where the mask of an `initial-value`, or of an answer, is found; undefined when it has none. */
export function sourceOf(value: unknown): string | undefined {
  if (!(value instanceof Object)) return undefined
  const { src, labeledImage } = value as { src?: unknown; labeledImage?: { pngImageData?: unknown } }
  if (typeof src === 'string') return src
  const png = labeledImage?.pngImageData
  return typeof png === 'string' ? `data:image/png;base64,${png}` : undefined
}

/** The regions of `labelMappings`: `{"Dog": {"color": "#1f77b4"}}`. */
export function readLabelMappings(value: unknown): Region[] {
  const { labelMappings } = value as { labelMappings?: unknown }
  if (!(labelMappings instanceof Object)) return []
  return numbered(Object.entries(labelMappings).map(([label, { color }]) => ({ label, color })))
}

/** The regions of `instances`: `[{"color": "#1f77b4", "label": "Dog"}]`. */
export function readInstances(value: unknown): Region[] {
  return numbered(
    listOf(value, 'instances').flatMap((item) =>
      item instanceof Object ? [{ label: String((item as Region).label ?? ''), color: (item as Region).color }] : [],
    ),
  )
}

function numbered(items: readonly { label: string; color: unknown }[]): Region[] {
  const colored = items.flatMap(({ label, color }) => {
    const normal = normalColor(color)
    return normal === undefined ? [] : [{ label, color: normal }]
  })
  return colored.slice(0, MOST_REGIONS).map((region, position) => ({ ...region, index: position + 1 }))
}
