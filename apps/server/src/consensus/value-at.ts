/** Between the labels of one set, as where several boxes are ticked. */
export const setSeparator = '|'

/**
 * What a decoded answer says in one place, keys joined by dots as in a template's `from`; undefined where it says nothing.
 * A key that has a dot itself is found too.
 *
 * What was chosen among several comes as one text: the key that is true of a radio group, the keys that are true of check
 * boxes and the labels of a list as a sorted set (`dark|blurry` and `blurry|dark` are both `blurry|dark`). An empty list
 * stays one, because it may be a list of boxes as well; labelOf knows what it means among labels.
 */
export function valueAt(answer: Readonly<Record<string, unknown>>, field: string): unknown {
  return chosen(below(answer, field.split('.')))
}

/**
 * The value as the name of a class: texts without white space at their ends, numbers and truth values as texts, an empty
 * list (nothing of it applies) as the empty text, anything larger as JSON. Undefined where there is no value.
 */
export function labelOf(value: unknown): string | undefined {
  const one = chosen(value)
  if (one === undefined || one === null) return undefined
  if (typeof one === 'string') return one.trim()
  if (Array.isArray(one) && one.length === 0) return ''
  return canonicalJson(one)
}

/** JSON that does not depend on the order of keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Tries the longest key first, as names of form fields may have dots. */
function below(value: unknown, keys: readonly string[]): unknown {
  if (keys.length === 0) return value
  if (!isObject(value)) return undefined
  for (let taken = keys.length; taken > 0; taken--) {
    const key = keys.slice(0, taken).join('.')
    if (!Object.hasOwn(value, key)) continue
    const found = below(value[key], keys.slice(taken))
    if (found !== undefined) return found
  }
  return undefined
}

function chosen(value: unknown): unknown {
  if (isObject(value)) {
    const entries = Object.entries(value)
    const isGroup = entries.length > 0 && entries.every(([, isTrue]) => typeof isTrue === 'boolean')
    return isGroup ? asSet(entries.filter(([, isTrue]) => isTrue).map(([key]) => key)) : value
  }
  if (!Array.isArray(value) || value.length === 0) return value
  const names = value.map((one) => (isNamed(one) ? one.name : one))
  return names.every((name) => typeof name === 'string') ? asSet(names) : value
}

/** An element of crowd-rekognition-detect-moderation-labels, which has its label under `name`. */
function isNamed(value: unknown): value is { name: string } {
  return isObject(value) && 'name' in value && Object.values(value).every((part) => typeof part === 'string')
}

function asSet(labels: readonly string[]): string {
  return [...new Set(labels)].sort().join(setSeparator)
}
