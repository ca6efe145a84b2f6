/** A block of a document's analysis, as Amazon Textract describes it with keys in lower camel case. */
export interface Block {
  readonly blockType: string
  readonly id: string
  readonly confidence?: number
  readonly entityTypes?: readonly string[]
  readonly relationships?: readonly { readonly type: string; readonly ids: readonly string[] }[]
  readonly text?: string
  readonly geometry?: Geometry
}

/** Places as shares of the page's width and height. */
export interface Geometry {
  readonly boundingBox: Box
  readonly polygon?: readonly { readonly x: number; readonly y: number }[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A key of the form that is asked for, and what else it may be called. */
export interface ImportantKey {
  readonly name: string
  readonly aliases: readonly string[]
}

/** A key with its value, as the analysis found them or as they are to be found. */
export interface Field {
  /** Of the key's block; of a key that was not found, made of its name. */
  readonly id: string
  readonly valueId: string
  readonly key: string
  readonly value: string
  readonly isFound: boolean
  readonly isImportant: boolean
  readonly keyBox: Box | undefined
  readonly valueBox: Box | undefined
}

export function readBlocks(given: unknown): Block[] {
  const list = Array.isArray(given) ? given : []
  return list.filter((block): block is Block => typeof block?.id === 'string' && typeof block.blockType === 'string')
}

export function readKeys(given: unknown): ImportantKey[] {
  const list = Array.isArray(given) ? given : []
  return list.flatMap((key) => {
    const name = typeof key === 'string' ? key : key?.importantFormKey
    const aliases = Array.isArray(key?.importantFormKeyAliases) ? key.importantFormKeyAliases.map(String) : []
    return typeof name === 'string' && name !== '' ? [{ name, aliases }] : []
  })
}

/** The keys that are asked for first, in their order, found or not; then the others that the analysis has. */
export function fieldsOf(blocks: readonly Block[], keys: readonly ImportantKey[]): Field[] {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const found = blocks
    .filter(({ blockType, entityTypes }) => blockType === 'KEY_VALUE_SET' && entityTypes?.includes('KEY'))
    .map((block) => fieldOf(block, byId))
  const used = new Set<Field>()
  const asked = keys.map((key) => {
    const match = found.find((field) => !used.has(field) && isCalled(field.key, key))
    if (match) used.add(match)
    return match ? { ...match, isImportant: true } : missing(key)
  })
  return [...asked, ...found.filter((field) => !used.has(field))]
}

function fieldOf(block: Block, byId: ReadonlyMap<string, Block>): Field {
  const value = idsOf(block, 'VALUE')
    .map((id) => byId.get(id))
    .find((one) => one !== undefined)
  return {
    id: block.id,
    valueId: value?.id ?? `${block.id}-value`,
    key: textOf(block, byId),
    value: value ? textOf(value, byId) : '',
    isFound: true,
    isImportant: false,
    keyBox: block.geometry?.boundingBox,
    valueBox: value?.geometry?.boundingBox,
  }
}

function missing({ name }: ImportantKey): Field {
  const id = `key-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const nothing = { value: '', isFound: false, isImportant: true, keyBox: undefined, valueBox: undefined }
  return { id, valueId: `${id}-value`, key: name, ...nothing }
}

function idsOf({ relationships }: Block, type: string): readonly string[] {
  return relationships?.filter((one) => one.type === type).flatMap(({ ids }) => ids) ?? []
}

/** A block's own text, or that of its words. */
function textOf(block: Block, byId: ReadonlyMap<string, Block>): string {
  if (block.text !== undefined) return block.text
  const words = idsOf(block, 'CHILD').map((id) => byId.get(id)?.text)
  return words.filter((word) => word !== undefined).join(' ')
}

function isCalled(text: string, { name, aliases }: ImportantKey): boolean {
  const plain = (one: string) =>
    one
      .toLowerCase()
      .replace(/[\s:*]+/g, ' ')
      .trim()
  return [name, ...aliases].some((one) => plain(one) === plain(text))
}
