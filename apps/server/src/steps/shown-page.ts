import { frameUrl } from '@kempelen/task-content'
import type { Context } from '../context.ts'
import { pageToken } from '../task-token.ts'

const minutesShown = 15

/** Where a page that is kept nowhere can be shown for a while: whoever has it brings it there. */
export function shownPage(context: Context, HTML: string): { URL: string; HTML: string; Expiration: Date } {
  const Expiration = new Date(context.at.getTime() + minutesShown * 60_000)
  const token = pageToken(context.keys, { content: HTML, until: Expiration })
  const origin = context.config.taskOrigin || context.publicUrl()
  // Named as in work, or pages that look at it would not let their form be tried.
  const URL = frameUrl(`${origin}/t/${token}/page`, {
    assignmentId: 'PREVIEW',
    hitId: 'PREVIEW',
    turkSubmitTo: `${context.publicUrl()}/t/${token}`,
  })
  return { URL, HTML, Expiration }
}
