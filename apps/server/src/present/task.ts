import type { Task } from '@kempelen/protocol'
import { frameUrl } from '@kempelen/task-content'
import type { Keys } from '../config/secrets.ts'
import type { Market } from '../context.ts'

interface Question {
  readonly hitId: string
  readonly questionKind: Task['Kind']
  readonly externalUrl: string | null
  readonly frameHeight: number
}

/** The page of a task for the Worker who holds it, or its preview. */
export function presentTask(
  market: Market,
  question: Question,
  held?: { assignmentId: string; workerId: string },
): Task {
  const token = held ? submitToken(market.keys, held) : previewToken(market.keys, question.hitId)
  const contentUrl = `${market.config.taskOrigin || market.publicUrl()}/t/${token}/content`
  return {
    Kind: question.questionKind,
    URL: frameUrl(question.externalUrl ?? contentUrl, {
      assignmentId: held?.assignmentId ?? 'ASSIGNMENT_ID_NOT_AVAILABLE',
      hitId: question.hitId,
      ...(held && { workerId: held.workerId, turkSubmitTo: `${market.publicUrl()}/t/${token}` }),
    }),
    FrameHeight: question.frameHeight,
    MayKeepOrigin: question.externalUrl !== null && !isOurHost(market, question.externalUrl),
  }
}

/** A page of our own host must stay without an origin, or it would act with the Worker's session. */
function isOurHost(market: Market, url: string): boolean {
  const host = new URL(url).host
  const ours = [market.publicUrl(), market.config.taskOrigin].filter(Boolean).map((one) => new URL(one))
  return ours.some((one) => host === one.host || (isLoopback(new URL(url).hostname) && new URL(url).port === one.port))
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
}

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

function previewToken(keys: Keys, hitId: string): string {
  return `preview-${hitId}-${keys.sign(`preview ${hitId}`)}`
}

/** The HIT that a preview's address leads to. */
export function readPreviewToken(keys: Keys, token: string): string | undefined {
  const [, hitId, signature] = /^preview-(3[0-9A-Z]{29})-([\w-]+)$/.exec(token) ?? []
  return hitId && signature && keys.isSigned(`preview ${hitId}`, signature) ? hitId : undefined
}
