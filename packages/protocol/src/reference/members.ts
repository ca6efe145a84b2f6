import { documentedLimits } from '../documented-limits.ts'
import type { Shape, StructureShape, TextShape } from '../shape.ts'

/** One member of an input or output, for people to read. */
export interface MemberDescription {
  readonly name: string
  /** How many structures it stands in: 0 for a member of the input or output itself. */
  readonly depth: number
  /** What it is, in words: `text`, `whole number`, `list of objects`. */
  readonly kind: string
  readonly isRequired: boolean
  /** What its value must keep to, one sentence or phrase each. */
  readonly limits: readonly string[]
}

/**
 * The members of a structure in order, each followed by the members within it. With the name of an operation, the limits
 * that only MTurk's documentation states stand beside those of the shape.
 */
export function describeMembers(structure: StructureShape, operationName = ''): MemberDescription[] {
  const documented = documentedLimits[operationName] ?? {}
  return membersWithin(structure, 0).map((member) => {
    const sentence = member.depth === 0 ? documented[member.name]?.sentence : undefined
    return sentence ? { ...member, limits: [sentence, ...member.limits] } : member
  })
}

function membersWithin(structure: StructureShape, depth: number): MemberDescription[] {
  return Object.entries(structure.members).flatMap(([name, shape]) => {
    const isRequired = structure.required.includes(name)
    const member = { name, depth, kind: kindOf(shape), isRequired, limits: limitsOf(shape) }
    const within = structureWithin(shape)
    return within ? [member, ...membersWithin(within, depth + 1)] : [member]
  })
}

function structureWithin(shape: Shape): StructureShape | undefined {
  if (shape.type === 'structure') return shape
  return shape.type === 'list' ? structureWithin(shape.member) : undefined
}

const moneyPattern = '^[0-9]+(\\.)?[0-9]{0,2}$'

function kindOf(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return shape.pattern === moneyPattern ? 'amount of money, as text' : 'text'
    case 'integer':
    case 'long':
      return 'whole number'
    case 'double':
      return 'number'
    case 'boolean':
      return 'true or false'
    case 'timestamp':
      return 'time'
    case 'structure':
      return 'object'
    case 'map':
      return 'object with keys of your own'
    case 'list':
      return `list of ${pluralOf(shape.member)}`
  }
}

function pluralOf(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return 'texts'
    case 'integer':
    case 'long':
      return 'whole numbers'
    case 'structure':
      return 'objects'
    default:
      return `values (${kindOf(shape)})`
  }
}

function limitsOf(shape: Shape): string[] {
  switch (shape.type) {
    case 'string':
      return textLimits(shape)
    case 'integer':
    case 'long':
    case 'double':
      return rangeOf(shape.min, shape.max)
    case 'list':
      return [...(shape.max === undefined ? [] : [`at most ${shape.max}`]), ...limitsOf(shape.member)]
    default:
      return []
  }
}

function textLimits({ min, max, pattern, enum: values }: TextShape): string[] {
  const length = rangeOf(min, max).map((range) => `${range} ${max === 1 ? 'character' : 'characters'}`)
  return [
    ...(values ? [`one of ${values.join(', ')}`] : []),
    ...length,
    ...(pattern === moneyPattern ? ['digits, with at most two after the point'] : pattern ? [`like ${pattern}`] : []),
  ]
}

function rangeOf(min: number | undefined, max: number | undefined): string[] {
  if (min !== undefined && max !== undefined) return [min === max ? `exactly ${min}` : `${min} to ${max}`]
  if (min !== undefined) return [`at least ${min}`]
  return max === undefined ? [] : [`at most ${max}`]
}
