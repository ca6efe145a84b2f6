import { ownerOf, Refusal } from '@kempelen/protocol'
import { findHIT, findWorkerAssignment, type HITRow } from '@kempelen/store'
import { parseQuestion } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { taskHTML } from '../../steps/task-html.ts'
import { questionFor } from '../../steps/task-question.ts'
import { testContent } from '../../steps/test-content.ts'
import { readPreviewToken, readSubmitToken } from '../../task-token.ts'

export const GetTaskContent = behaviour('GetTaskContent', async (context, { Token }) => {
  const test = await testContent(context, Token)
  if (test) return { HTML: test }
  const held = readSubmitToken(context.keys, Token)
  const hit = held ? await hitHeld(context, held) : await hitPreviewed(context, Token)
  if (!hit) throw new Refusal('TaskDoesNotExist')
  if (hit.externalUrl !== null) return { RedirectURL: hit.externalUrl }
  const question = parseQuestion(await questionFor(context, hit, held?.assignmentId))
  const address = `${context.publicUrl()}/t/${Token}`
  const HTML = await taskHTML(context, question, {
    title: hit.title,
    ...(held && { submitUrl: `${address}/mturk/externalSubmit`, uploadUrl: `${address}/files` }),
  })
  return { HTML }
})

async function hitPreviewed({ connection, keys }: Context, token: string): Promise<HITRow | undefined> {
  const previewed = readPreviewToken(keys, token)
  return previewed ? findHIT(connection, ownerOf(previewed)!, previewed) : undefined
}

/** The HIT of a held assignment; closed assignments show nothing any more. */
async function hitHeld(
  { connection }: Context,
  { workerId, assignmentId }: { workerId: string; assignmentId: string },
): Promise<HITRow | undefined> {
  const assignment = await findWorkerAssignment(connection, workerId, assignmentId)
  return assignment?.state === 'Accepted' ? findHIT(connection, assignment.requesterId, assignment.hitId) : undefined
}
