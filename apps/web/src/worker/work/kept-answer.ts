import type { Input } from '../../shared/api.ts'

type Fields = NonNullable<Input<'SubmitAssignment'>['Fields']>

const keyOf = (assignmentId: string) => `kempelen-unsent-${assignmentId}`

/** Puts an answer aside in this browser until the server has it. A full or closed storage only loses this safety. */
export function keepAnswer(assignmentId: string, fields: Fields): void {
  try {
    localStorage.setItem(keyOf(assignmentId), JSON.stringify(fields))
  } catch {}
}

export function keptAnswer(assignmentId: string): Fields | undefined {
  try {
    const kept = localStorage.getItem(keyOf(assignmentId))
    return kept === null ? undefined : (JSON.parse(kept) as Fields)
  } catch {
    return undefined
  }
}

export function forgetAnswer(assignmentId: string): void {
  try {
    localStorage.removeItem(keyOf(assignmentId))
  } catch {}
}
