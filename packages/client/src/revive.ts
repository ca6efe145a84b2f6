import type { Shape } from '@kempelen/protocol'

/** A decoded JSON value as its shape describes it: timestamps become `Date`. What the shape does not name stays as it is. */
export function revive(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  switch (shape.type) {
    case 'timestamp':
      return typeof value === 'string' || typeof value === 'number' ? new Date(value) : value
    case 'list':
      return Array.isArray(value) ? value.map((member) => revive(shape.member, member)) : value
    case 'map':
      return mapEntries(value, (member) => revive(kindOf(shape, member), member))
    case 'structure':
      return mapEntries(value, (member, name) => {
        const memberShape = shape.members[name]
        return memberShape ? revive(memberShape, member) : member
      })
    default:
      return value
  }
}

function mapEntries(value: unknown, change: (member: unknown, name: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member, name)]))
}

function kindOf({ value }: Extract<Shape, { type: 'map' }>, member: unknown): Shape {
  const kinds: readonly Shape[] = 'type' in value ? [value] : value
  return kinds.find((kind) => (kind.type === 'list') === Array.isArray(member)) ?? kinds[0]!
}
