import { readFileSync } from 'node:fs'

/** A shape of the API model, as `write-model.ts` wrote it. */
export type Shape = Leaf | StructureShape | ListShape
export interface Leaf {
  readonly type: 'string' | 'integer' | 'long' | 'boolean' | 'timestamp'
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
}
export interface StructureShape {
  readonly type: 'structure'
  readonly required: readonly string[]
  readonly members: Readonly<Record<string, Shape>>
}
export interface ListShape {
  readonly type: 'list'
  readonly max?: number
  readonly of: Shape
}

/** The inputs of all operations. */
export const model = JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8')) as Record<
  string,
  StructureShape
>

/** The smallest value that the model lets through. */
export function sample(shape: Shape): unknown {
  switch (shape.type) {
    case 'structure':
      return Object.fromEntries(shape.required.map((name) => [name, sample(shape.members[name]!)]))
    case 'list':
      return []
    case 'string':
      return shape.enum?.[0] ?? textOf(shape, Math.max(shape.min ?? 1, 2))
    case 'integer':
    case 'long':
      return shape.min ?? 1
    case 'boolean':
      return true
    case 'timestamp':
      return 1_893_456_000
  }
}

/** A text of this length that matches the pattern. */
export function textOf({ pattern }: Leaf, length: number): string {
  const [first, rest] = pattern?.startsWith('^A') ? ['A', '1'] : pattern?.includes('[0-9]+') ? ['1', '0'] : ['X', 'X']
  return length === 0 ? '' : first + rest.repeat(length - 1)
}
