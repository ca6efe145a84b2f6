export type Field = readonly [name: string, value: string]

export type TaskMessage =
  | { kind: 'ready' }
  | { kind: 'submitted' }
  | { kind: 'activity' }
  | { kind: 'guidelines' }
  | { kind: 'draft'; draft: string }
  | { kind: 'height'; height: number }
  | { kind: 'fields'; fields: Field[] }

const tallest = 20_000
const longestDraft = 1_000_000

/** What a task may say to the page around it; everything else is nothing. */
export function readMessage(said: unknown): TaskMessage | undefined {
  if (typeof said !== 'object' || said === null || !('kempelen' in said)) return undefined
  const { kempelen: kind, height, fields, draft } = said as Record<string, unknown>
  if (kind === 'ready' || kind === 'submitted' || kind === 'activity' || kind === 'guidelines') return { kind }
  if (kind === 'draft' && typeof draft === 'string' && draft.length <= longestDraft) return { kind, draft }
  if (kind === 'height' && typeof height === 'number' && height > 0)
    return { kind, height: Math.min(Math.ceil(height), tallest) }
  if (kind === 'fields' && Array.isArray(fields) && fields.every(isField)) return { kind, fields }
  return undefined
}

function isField(value: unknown): value is Field {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}

/** Names that MTurk's submit form carries for itself; they are no part of the answer. */
const reserved = new Set(['assignmentId', 'hitId', 'workerId', 'turkSubmitTo'])

/** The fields of a form as SubmitAssignment takes them: a name that comes more than once becomes a list. */
export function answerOf(fields: readonly Field[]): Record<string, string | string[]> {
  const answer: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of fields) {
    if (reserved.has(name)) continue
    const before = answer[name]
    answer[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return { ...answer }
}
