import { type DocumentedLimit, documentedLimits } from './documented-limits.ts'
import { Refusal } from './errors.ts'
import type { ListShape, MapShape, NumberShape, Shape, StructureShape, TextShape } from './shape.ts'

/**
 * Reads a decoded JSON value as the input of an operation.
 *
 * Members the shape does not name are ignored and `null` counts as absent, as MTurk does. Timestamps arrive as epoch
 * seconds, or as ISO 8601 text, and leave as `Date`.
 *
 * @throws Refusal `SerializationException` for a value of the wrong type; `ValidationException` listing every broken
 * constraint of the API model; `ParameterValidationError` for a limit that only MTurk's documentation states.
 */
export function parseInput(operationName: string, shape: StructureShape, value: unknown): Record<string, unknown> {
  const violations: string[] = []
  const parsed = readStructure(shape, value, '', violations) as Record<string, unknown>
  if (violations.length > 0) {
    const count = violations.length
    throw new Refusal('ValidationException', {
      message: `${count} validation error${count > 1 ? 's' : ''} detected: ${violations.join('; ')}`,
    })
  }
  for (const [member, limit] of Object.entries(documentedLimits[operationName] ?? {})) {
    if (parsed[member] !== undefined) holdToDocumentedLimit(member, parsed[member], limit)
  }
  return parsed
}

function read(shape: Shape, value: unknown, path: string, violations: string[]): unknown {
  switch (shape.type) {
    case 'string':
      return readText(shape, value, path, violations)
    case 'integer':
    case 'long':
    case 'double':
      return readNumber(shape, value, path, violations)
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(path, 'true or false', value)
      return value
    case 'timestamp':
      return readTime(value, path)
    case 'list':
      return readList(shape, value, path, violations)
    case 'map':
      return readMap(shape, value, path, violations)
    case 'structure':
      return readStructure(shape, value, path, violations)
  }
}

function readStructure(shape: StructureShape, value: unknown, path: string, violations: string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object', value)
  const given = value as Record<string, unknown>
  const parsed: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(shape.members)) {
    const memberPath = path ? `${path}.${lowerFirst(name)}` : lowerFirst(name)
    const memberValue = Object.hasOwn(given, name) ? given[name] : undefined
    if (memberValue !== undefined && memberValue !== null) {
      parsed[name] = read(member, memberValue, memberPath, violations)
    } else if (shape.required.includes(name)) {
      violations.push(`Value null at '${memberPath}' failed to satisfy constraint: Member must not be null`)
    }
  }
  return parsed
}

function readText(shape: TextShape, value: unknown, path: string, violations: string[]): string {
  if (typeof value !== 'string') throw wrongType(path, 'a string', value)
  if (value.includes('\u0000'))
    throw new Refusal('SerializationException', { message: `'${path}' holds a NUL character.` })
  const broken = (constraint: string) =>
    violations.push(`Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`)
  if (shape.enum && !shape.enum.includes(value))
    broken(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`)
  if (shape.min !== undefined && value.length < shape.min)
    broken(`Member must have length greater than or equal to ${shape.min}`)
  if (shape.max !== undefined && value.length > shape.max)
    broken(`Member must have length less than or equal to ${shape.max}`)
  if (shape.pattern && !compiled(shape.pattern).test(value))
    broken(`Member must satisfy regular expression pattern: ${shape.pattern}`)
  return value
}

function readNumber(shape: NumberShape, value: unknown, path: string, violations: string[]): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(path, 'a number', value)
  if (shape.type !== 'double' && !Number.isInteger(value)) throw wrongType(path, 'a whole number', value)
  // An integer of the API model has 32 bits; a value beyond it cannot be told apart from a wrong type.
  const bound = shape.type === 'integer' ? 2 ** 31 : Number.MAX_SAFE_INTEGER
  if (value >= bound || value < -bound)
    throw wrongType(path, shape.type === 'integer' ? 'a 32-bit number' : 'a 64-bit number', value)
  if (shape.min !== undefined && value < shape.min)
    violations.push(
      `Value '${value}' at '${path}' failed to satisfy constraint: Member must have value greater than or equal to ${shape.min}`,
    )
  if (shape.max !== undefined && value > shape.max)
    violations.push(
      `Value '${value}' at '${path}' failed to satisfy constraint: Member must have value less than or equal to ${shape.max}`,
    )
  return value
}

function readTime(value: unknown, path: string): Date {
  const milliseconds =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string' && /^\d{4}-/.test(value)
        ? Date.parse(value)
        : NaN
  const time = new Date(milliseconds)
  if (Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 || time.getUTCFullYear() < 0)
    throw wrongType(path, 'a timestamp in epoch seconds', value)
  return time
}

function readList(shape: ListShape, value: unknown, path: string, violations: string[]): unknown[] {
  if (!Array.isArray(value)) throw wrongType(path, 'a list', value)
  if (shape.max !== undefined && value.length > shape.max)
    violations.push(
      `Value at '${path}' failed to satisfy constraint: Member must have length less than or equal to ${shape.max}`,
    )
  return value.map((member, index) => read(shape.member, member, `${path}.${index + 1}.member`, violations))
}

function readMap(shape: MapShape, value: unknown, path: string, violations: string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(path, 'an object', value)
  const kinds = 'type' in shape.value ? [shape.value] : shape.value
  const parsed: Record<string, unknown> = Object.create(null)
  for (const [key, member] of Object.entries(value)) {
    const kind = kinds.find((one) => (one.type === 'list') === Array.isArray(member)) ?? kinds[0]!
    parsed[key] = read(kind, member, `${path}.${key}`, violations)
  }
  return parsed
}

function holdToDocumentedLimit(member: string, value: unknown, limit: DocumentedLimit): void {
  const size =
    typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? limit.maxBytes !== undefined
          ? utf8Length(value)
          : value.length
        : (value as unknown[]).length
  const max = limit.maxBytes ?? limit.max
  if ((limit.min !== undefined && size < limit.min) || (max !== undefined && size > max)) {
    const shown =
      typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : `${size} entries`
    throw new Refusal('InvalidParameterValue', {
      message: `The value "${shown}" is not valid for the parameter ${member}. ${limit.sentence}`,
      parameter: member,
    })
  }
}

const encoder = new TextEncoder()
const utf8Length = (text: string) => encoder.encode(text).length

const patterns = new Map<string, RegExp>()
function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern)
  if (!expression) {
    expression = new RegExp(pattern)
    patterns.set(pattern, expression)
  }
  return expression
}

function wrongType(path: string, expected: string, value: unknown): Refusal {
  const found =
    value === null ? 'null' : Array.isArray(value) ? 'a list' : `${typeof value} ${String(value).slice(0, 40)}`
  return new Refusal('SerializationException', {
    message: path
      ? `'${path}' must be ${expected}, but ${found} was sent.`
      : `The request must be ${expected}, but ${found} was sent.`,
  })
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
