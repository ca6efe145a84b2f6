import { parseLenientJson } from '../../../core/index.ts'

/** The labels that a script or an attribute's JSON means by a label, a list of labels, or an object with one of both. */
export function labelsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(labelsOf)
  if (typeof value !== 'object' || value === null) return []
  const { labels, label, name, text } = value as Record<string, unknown>
  return labelsOf(labels ?? label ?? name ?? text)
}

/** The labels of an attribute that is a label as it stands, or JSON. */
export function labelsOfText(text: string): string[] {
  try {
    return labelsOf(/^\s*[[{]/.test(text) ? parseLenientJson(text) : text)
  } catch {
    // A label that begins with a bracket.
    return [text]
  }
}
