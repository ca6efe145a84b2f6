import { isObject } from './value-at.ts'

/** What kind of thing an answer's field holds, and so how several become one. */
export type AnswerKind = 'Categorical' | 'Numeric' | 'Text' | 'Boxes' | 'Polygons' | 'Entities' | 'Other'

/**
 * The kind of a field by its place in the schema of the answers; what the schema leaves open (a text may be a class, a
 * number or prose, a whole number a count or a grade) by the method meant for it, and without both by the field's last key.
 *
 * @param schema a parsed JSON Schema, references not followed.
 * @param method as in a template's `aggregation`, or as `kempelen aggregate` names it (`dawid-skene`).
 * @param field keys joined by dots.
 */
export function kindOf(schema: unknown, method: string | undefined, field: string): AnswerKind {
  const wanted = method === undefined ? undefined : kindListing(methodsByKind, method.replaceAll('-', '').toLowerCase())
  const keys = field.split('.')
  const node = nodeAt(schema, keys)
  return (node && kindByNode(node, wanted)) ?? kindListing(keysByKind, keys.at(-1)!) ?? wanted ?? 'Other'
}

/** The texts that a field may hold where its schema lists them; none where it does not. */
export function choicesOf(schema: unknown, field: string): string[] {
  const listed = nodeAt(schema, field.split('.'))?.enum
  return Array.isArray(listed) && listed.every((one) => typeof one === 'string') ? listed : []
}

const methodsByKind: Partial<Record<AnswerKind, readonly string[]>> = {
  Categorical: [
    ...[
      'auto',
      'majorityvote',
      'wawa',
      'zbs',
      'zerobasedskill',
      'dawidskene',
      'dawidskeneml',
      'dawidskenehierarchical',
    ],
    ...['onecoindawidskene', 'ibcc', 'ebcc', 'bwa', 'glad', 'mace', 'kos', 'mmsr', 'ordinalthreshold'],
  ],
  Numeric: ['robustmean', 'biasprecision'],
  Text: ['rover', 'medoid', 'rasa', 'hrrasa'],
  Boxes: ['boxconsensus'],
  Entities: ['spanconsensus'],
}

const keysByKind: Partial<Record<AnswerKind, readonly string[]>> = {
  Boxes: ['boundingBoxes'],
  Polygons: ['polygons'],
  Entities: ['entities', 'spans', 'segments'],
  Categorical: ['label', 'labels'],
}

function kindListing(table: Partial<Record<AnswerKind, readonly string[]>>, name: string): AnswerKind | undefined {
  const found = Object.entries(table).find(([, names]) => names.includes(name))
  return found?.[0] as AnswerKind | undefined
}

type Node = Record<string, unknown>

function kindByNode(node: Node, wanted: AnswerKind | undefined): AnswerKind | undefined {
  if ('enum' in node || 'const' in node || node.type === 'boolean') return 'Categorical'
  if (isObject(node.items)) return kindOfList(node.items)
  const types = [node.type].flat()
  if (types.includes('number') || types.includes('integer')) return wanted === 'Categorical' ? 'Categorical' : 'Numeric'
  if (types.includes('string')) return wanted ?? 'Text'
  if (!types.includes('object')) return undefined
  const parts = isObject(node.properties) ? Object.values(node.properties) : []
  const isGroup = parts.length > 0 && parts.every((part) => isObject(part) && part.type === 'boolean')
  return isGroup ? 'Categorical' : 'Other'
}

function kindOfList(items: Node): AnswerKind | undefined {
  if ('enum' in items || items.type === 'string') return 'Categorical'
  const parts = isObject(items.properties) ? items.properties : {}
  const has = (...keys: readonly string[]) => keys.every((key) => key in parts)
  if (has('left', 'top', 'width', 'height')) return 'Boxes'
  if (has('startOffset', 'endOffset') || has('start', 'end')) return 'Entities'
  if (isObject(parts.vertices)) {
    // Lines have vertices too, from two on.
    const { minItems } = parts.vertices
    return minItems === undefined ? undefined : Number(minItems) >= 3 ? 'Polygons' : 'Other'
  }
  return has('name') &&
    Object.values(parts).every((part) => isObject(part) && ('enum' in part || part.type === 'string'))
    ? 'Categorical'
    : 'Other'
}

/** Names of fields may have dots, so the longest key is tried first. */
function nodeAt(schema: unknown, keys: readonly string[]): Node | undefined {
  if (!isObject(schema)) return undefined
  if (keys.length === 0) return schema
  if (!isObject(schema.properties)) return undefined
  for (let taken = keys.length; taken > 0; taken--) {
    const key = keys.slice(0, taken).join('.')
    const found = Object.hasOwn(schema.properties, key) ? nodeAt(schema.properties[key], keys.slice(taken)) : undefined
    if (found) return found
  }
  return undefined
}
