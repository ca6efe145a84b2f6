import { ownerOf, Refusal } from '@kempelen/protocol'
import { findHIT, findWorkerAssignment, type HITRow } from '@kempelen/store'
import { parseQuestion, renderHtmlQuestion } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { readPreviewToken, readSubmitToken } from '../../task-token.ts'

export const GetTaskContent = behaviour('GetTaskContent', async (context, { Token }) => {
  const hit = await hitOf(context, Token)
  if (!hit) throw new Refusal('TaskDoesNotExist')
  if (hit.externalUrl !== null) return { RedirectURL: hit.externalUrl }
  const question = parseQuestion(hit.question)
  if (question.kind !== 'HTMLQuestion') throw new Refusal('TaskDoesNotExist')
  return { HTML: renderHtmlQuestion(question.html, { staticOrigin: context.publicUrl() }) }
})

/** The HIT of a preview or of a held assignment; closed assignments show nothing any more. */
async function hitOf({ connection, keys }: Context, token: string): Promise<HITRow | undefined> {
  const previewed = readPreviewToken(keys, token)
  if (previewed) return findHIT(connection, ownerOf(previewed)!, previewed)
  const held = readSubmitToken(keys, token)
  const assignment = held && (await findWorkerAssignment(connection, held.workerId, held.assignmentId))
  return assignment?.state === 'Accepted' ? findHIT(connection, assignment.requesterId, assignment.hitId) : undefined
}
