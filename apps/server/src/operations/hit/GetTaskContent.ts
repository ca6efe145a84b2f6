import { ownerOf, Refusal } from '@kempelen/protocol'
import { findHIT, findWorkerAssignment, type HITRow } from '@kempelen/store'
import { openMarkedAddresses, parseQuestion, renderHtmlQuestion, renderQuestionForm } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
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
  if (question.kind === 'HTMLQuestion') {
    const html = await openMarkedAddresses(question.html, (object) => context.objectStore.addressOf(object))
    return { HTML: renderHtmlQuestion(html, { staticOrigin: context.publicUrl() }) }
  }
  if (question.kind !== 'QuestionForm') throw new Refusal('TaskDoesNotExist')
  const address = `${context.publicUrl()}/t/${Token}`
  return {
    HTML: renderQuestionForm(question.form, {
      title: hit.title,
      maxUploadBytes: context.config.maxUploadBytes,
      ...(held && { submitUrl: `${address}/mturk/externalSubmit`, uploadUrl: `${address}/files` }),
    }),
  }
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
