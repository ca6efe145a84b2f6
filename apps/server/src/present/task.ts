import type { Task } from '@kempelen/protocol'
import { frameUrl } from '@kempelen/task-content'
import type { Market } from '../context.ts'
import { previewToken, submitToken } from '../task-token.ts'

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
