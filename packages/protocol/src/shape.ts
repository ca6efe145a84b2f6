/** The small language in which every input and output is described, MTurk's and our own. Money is a string, time a `Date`. */
export type Shape = TextShape | NumberShape | FlagShape | TimeShape | ListShape | StructureShape | MapShape

export interface TextShape {
  readonly type: 'string'
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
}
export interface NumberShape {
  readonly type: 'integer' | 'long' | 'double'
  readonly min?: number
  readonly max?: number
}
export interface FlagShape {
  readonly type: 'boolean'
}
export interface TimeShape {
  readonly type: 'timestamp'
}
export interface ListShape {
  readonly type: 'list'
  readonly member: Shape
  readonly max?: number
}
/** An object with free keys, such as the fields of a submitted form. */
export interface MapShape {
  readonly type: 'map'
  readonly value: Shape | readonly Shape[]
}
export interface StructureShape {
  readonly type: 'structure'
  readonly required: readonly string[]
  readonly members: Readonly<Record<string, Shape>>
}

/** The TypeScript type of the values that a shape describes. */
export type ValueOf<S> = S extends { type: 'string'; enum: readonly (infer E)[] }
  ? E
  : S extends { type: 'string' }
    ? string
    : S extends { type: 'integer' | 'long' | 'double' }
      ? number
      : S extends { type: 'boolean' }
        ? boolean
        : S extends { type: 'timestamp' }
          ? Date
          : S extends { type: 'list'; member: infer M }
            ? ValueOf<M>[]
            : S extends { type: 'map'; value: infer V }
              ? Record<string, V extends readonly (infer U)[] ? ValueOf<U> : ValueOf<V>>
              : S extends { type: 'structure'; members: infer M; required: readonly (infer R)[] }
                ? Flat<{ [K in keyof M & R]: ValueOf<M[K]> } & { [K in Exclude<keyof M, R>]?: ValueOf<M[K]> }>
                : never

type Flat<T> = { [K in keyof T]: T[K] }

/** A structure of our own operations. */
export function structure<const M extends Record<string, Shape>, const R extends keyof M & string = never>(
  members: M,
  required: readonly R[] = [],
): { type: 'structure'; members: M; required: readonly R[] } {
  return { type: 'structure', members, required }
}

/** A list of our own operations. */
export function list<const M extends Shape>(member: M, max?: number): { type: 'list'; member: M; max?: number } {
  return max === undefined ? { type: 'list', member } : { type: 'list', member, max }
}
