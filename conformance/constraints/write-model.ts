/**
 * Writes `model.json`, what the MTurk API model says of every input: shapes, lengths, ranges, patterns, enumerations.
 *
 *   node conformance/constraints/write-model.ts path/to/mturk-operations.json
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface Raw {
  shape?: string
  type: string
  min?: number
  max?: number
  pattern?: string
  enum?: string[]
  required?: string[]
  members?: Record<string, Raw>
  of?: string
  member?: Raw
}

const source = process.argv[2]
if (!source) throw new Error('Name the file that describes the operations: write-model.ts mturk-operations.json')
const { operations, shapes } = JSON.parse(readFileSync(source, 'utf8')) as {
  operations: Record<string, { input: { shape: string } }>
  shapes: Record<string, Raw>
}

function resolve(raw: Raw): unknown {
  const { type, min, max, pattern, enum: values, required = [], members, of, member } = raw
  if (type === 'structure') {
    const entries = Object.entries(members ?? {}).map(([name, one]) => [name, resolve(shapeOf(one))])
    return { type, required, members: Object.fromEntries(entries) }
  }
  if (type === 'list') return { type, max, of: resolve(of ? shapes[of]! : shapeOf(member!)) }
  return { type, min, max, pattern, enum: values }
}

function shapeOf(raw: Raw): Raw {
  return (raw.shape && shapes[raw.shape]) || raw
}

const model = Object.fromEntries(
  Object.entries(operations).map(([name, { input }]) => [name, resolve(shapes[input.shape]!)]),
)
writeFileSync(new URL('model.json', import.meta.url), `${JSON.stringify(model, null, 1)}\n`)
