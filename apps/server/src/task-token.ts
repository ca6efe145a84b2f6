import type { Keys } from './config/secrets.ts'

/**
 * The capability to submit one assignment as its Worker, which stands in `turkSubmitTo`. It needs no cookie, so it works
 * from frames of any origin, and it is worth nothing once the assignment is closed.
 */
export function submitToken(
  keys: Keys,
  { assignmentId, workerId }: { assignmentId: string; workerId: string },
): string {
  return `${assignmentId}-${workerId}-${keys.sign(`submit ${assignmentId} ${workerId}`)}`
}

export function readSubmitToken(keys: Keys, token: string): { assignmentId: string; workerId: string } | undefined {
  const [, assignmentId, workerId, signature] = /^(3[0-9A-Z]{29})-(A[0-9A-Z]{13})-([\w-]+)$/.exec(token) ?? []
  if (!assignmentId || !workerId || !signature) return undefined
  return keys.isSigned(`submit ${assignmentId} ${workerId}`, signature) ? { assignmentId, workerId } : undefined
}

/** Leads to the preview of a HIT, and to nothing else. */
export function previewToken(keys: Keys, hitId: string): string {
  return `preview-${hitId}-${keys.sign(`preview ${hitId}`)}`
}

/** The HIT that a preview's address leads to. */
export function readPreviewToken(keys: Keys, token: string): string | undefined {
  const [, hitId, signature] = /^preview-(3[0-9A-Z]{29})-([\w-]+)$/.exec(token) ?? []
  return hitId && signature && keys.isSigned(`preview ${hitId}`, signature) ? hitId : undefined
}
