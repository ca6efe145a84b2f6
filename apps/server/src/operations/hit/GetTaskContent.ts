import { ownerOf, Refusal } from '@kempelen/protocol'
import { findHIT, findWorkerAssignment, type HITRow } from '@kempelen/store'
import { openMarkedAddresses, parseQuestion, renderHtmlQuestion, renderQuestionForm } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { testContent } from '../../steps/test-content.ts'
import { readPreviewToken, readSubmitToken } from '../../task-token.ts'

export const GetTaskContent = behaviour('GetTaskContent', async (context, { Token }) => {
  const test = await testContent(context, Token)
  if (test) return { HTML: test }
  const hit = await hitOf(context, Token)
  if (!hit) throw new Refusal('TaskDoesNotExist')
  if (hit.externalUrl !== null) return { RedirectURL: hit.externalUrl }
  const question = parseQuestion(hit.question)
  if (question.kind === 'HTMLQuestion') {
    const html = await openMarkedAddresses(question.html, (object) => context.objectStore.addressOf(object))
    return { HTML: renderHtmlQuestion(html, { staticOrigin: context.publicUrl() }) }
  }
  if (question.kind !== 'QuestionForm') throw new Refusal('TaskDoesNotExist')
  const isHeld = readSubmitToken(context.keys, Token) !== undefined
  const address = `${context.publicUrl()}/t/${Token}`
  return {
    HTML: renderQuestionForm(question.form, {
      title: hit.title,
      maxUploadBytes: context.config.maxUploadBytes,
      ...(isHeld && { submitUrl: `${address}/mturk/externalSubmit`, uploadUrl: `${address}/files` }),
    }),
  }
})

/** The HIT of a preview or of a held assignment; closed assignments show nothing any more. */
async function hitOf({ connection, keys }: Context, token: string): Promise<HITRow | undefined> {
  const previewed = readPreviewToken(keys, token)
  if (previewed) return findHIT(connection, ownerOf(previewed)!, previewed)
  const held = readSubmitToken(keys, token)
  const assignment = held && (await findWorkerAssignment(connection, held.workerId, held.assignmentId))
  return assignment?.state === 'Accepted' ? findHIT(connection, assignment.requesterId, assignment.hitId) : undefined
}
