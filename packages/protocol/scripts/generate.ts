/**
 * Turns a machine-readable description of the MTurk Requester API into `src/generated/mturk.ts`.
 *
 *   node packages/protocol/scripts/generate.ts path/to/mturk-operations.json
 *
 * The input has two maps: `operations` (name -> {input: {shape}, output: {shape}, idempotent, paginator}) and
 * `shapes` (name -> type, min, max, pattern, enum, required, members). Lists name their member by `of` or `member`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface RawShape {
  shape?: string
  type: string
  min?: number
  max?: number
  pattern?: string
  enum?: string[]
  required?: string[]
  members?: Record<string, RawShape>
  of?: string
  member?: RawShape
}
interface RawOperation {
  idempotent: boolean
  paginator: { result_key: string } | null
  input: { shape: string }
  output: { shape: string }
}

const source = process.argv[2]
if (!source) throw new Error('Name the file that describes the operations: generate.ts mturk-operations.json')
const facts = JSON.parse(readFileSync(source, 'utf8')) as {
  operations: Record<string, RawOperation>
  shapes: Record<string, RawShape>
}

const lines: string[] = [
  '// Made by packages/protocol/scripts/generate.ts from the description of the MTurk Requester API 2017-01-17.',
  '// Change the script, not this file.',
  '',
]
const written = new Set<string>()
for (const name of Object.keys(facts.shapes)) writeShape(name)
lines.push('export const mturkOperations = {')
for (const [name, operation] of Object.entries(facts.operations)) {
  const listKey = operation.paginator ? `, listKey: '${operation.paginator.result_key}'` : ''
  lines.push(
    `  ${name}: { input: ${operation.input.shape}, output: ${operation.output.shape}, idempotent: ${operation.idempotent}${listKey} },`,
  )
}
lines.push('} as const', '')
writeFileSync(new URL('../src/generated/mturk.ts', import.meta.url), lines.join('\n'))

/** Writes a shape after the shapes that it refers to. */
function writeShape(name: string): void {
  if (written.has(name)) return
  written.add(name)
  const shape = facts.shapes[name]
  if (!shape) throw new Error(`The description lacks the shape ${name}`)
  lines.push(`export const ${name} = ${expression(shape)} as const`)
}

function expression(shape: RawShape): string {
  if (shape.type === 'structure') {
    const members = Object.entries(shape.members ?? {}).map(([key, member]) => `    ${key}: ${reference(member)},\n`)
    return `{\n  type: 'structure',\n  required: ${JSON.stringify(shape.required ?? [])},\n  members: {\n${members.join('')}  },\n}`
  }
  if (shape.type === 'list') {
    return `{ type: 'list', member: ${shape.member ? reference(shape.member) : reference({ type: '', shape: shape.of })}${limits(shape)} }`
  }
  return `{ type: '${shape.type}'${limits(shape)} }`
}

function reference(member: RawShape): string {
  if (!member.shape) return expression(member)
  writeShape(member.shape)
  return member.shape
}

function limits({ min, max, pattern, enum: values }: RawShape): string {
  return Object.entries({ min, max, pattern, enum: values })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `, ${key}: ${JSON.stringify(value)}`)
    .join('')
}
