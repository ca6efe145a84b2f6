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

/** The capability to take one running test as its Worker; worth nothing once its time is over. */
export function testToken(
  keys: Keys,
  { qualificationTypeId, workerId }: { qualificationTypeId: string; workerId: string },
): string {
  return `test-${qualificationTypeId}-${workerId}-${keys.sign(`test ${qualificationTypeId} ${workerId}`)}`
}

export function readTestToken(
  keys: Keys,
  token: string,
): { qualificationTypeId: string; workerId: string } | undefined {
  const [, qualificationTypeId, workerId, signature] =
    /^test-(3[0-9A-Z]{29})-(A[0-9A-Z]{13})-([\w-]+)$/.exec(token) ?? []
  if (!qualificationTypeId || !workerId || !signature) return undefined
  return keys.isSigned(`test ${qualificationTypeId} ${workerId}`, signature)
    ? { qualificationTypeId, workerId }
    : undefined
}

/** Leads to a file that tasks show, for as long as the file is there. */
export function taskFileToken(keys: Keys, fileId: string): string {
  return `${fileId}-${keys.sign(`task-file ${fileId}`)}`
}

/** The file to which a token leads. */
export function readTaskFileToken(keys: Keys, token: string): string | undefined {
  const [, fileId, signature] = /^(3[0-9A-Z]{29})-([\w-]+)$/.exec(token) ?? []
  return fileId && signature && keys.isSigned(`task-file ${fileId}`, signature) ? fileId : undefined
}

/** Leads to an uploaded file until a moment. */
export function fileToken(keys: Keys, { fileId, until }: { fileId: string; until: Date }): string {
  const end = Math.ceil(until.getTime() / 1000)
  return `${fileId}-${end}-${keys.sign(`file ${fileId} ${end}`)}`
}

/** The file to which a token leads now. */
export function readFileToken(keys: Keys, token: string, now: Date): string | undefined {
  const [, fileId, end, signature] = /^(3[0-9A-Z]{29})-(\d{1,12})-([\w-]+)$/.exec(token) ?? []
  if (!fileId || !end || !signature || !keys.isSigned(`file ${fileId} ${end}`, signature)) return undefined
  return now.getTime() < Number(end) * 1000 ? fileId : undefined
}

/** Leads to a page whose content the caller brings, until a moment: the page that we have made and no other. */
export function pageToken(keys: Keys, { content, until }: { content: string; until: Date }): string {
  const end = Math.ceil(until.getTime() / 1000)
  return `page-${end}-${keys.sign(`page ${end} ${withPlainLines(content)}`)}`
}

/** Whether this content may be shown now under the token. */
export function isPageOf(keys: Keys, token: string, content: string, now: Date): boolean {
  const [, end, signature] = /^page-(\d{1,12})-([\w-]+)$/.exec(token) ?? []
  if (!end || !signature || now.getTime() >= Number(end) * 1000) return false
  return keys.isSigned(`page ${end} ${withPlainLines(content)}`, signature)
}

/** A browser posts every line end as CR LF. */
function withPlainLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
