import { Refusal } from '@kempelen/protocol'
import { findAssignment, findHIT } from '@kempelen/store'
import { decodeAnswer, frameUrl, parseQuestion } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { shownAnswer } from '../../present/assignment.ts'
import { shownPage } from '../../steps/shown-page.ts'
import { taskHTML } from '../../steps/task-html.ts'
import { questionFor } from '../../steps/task-question.ts'

export const PreviewResult = behaviour('PreviewResult', async (context, { AssignmentId }) => {
  const requesterId = context.caller.requesterId!
  const assignment = await findAssignment(context.connection, requesterId, AssignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  const hit = (await findHIT(context.connection, requesterId, assignment.hitId))!
  if (hit.externalUrl !== null) return { URL: frameUrl(hit.externalUrl, { hitId: hit.hitId }) }
  const question = parseQuestion(await questionFor(context, hit, AssignmentId))
  return {
    ...shownPage(context, await taskHTML(context, question, { title: hit.title })),
    ...(!assignment.isSealed && { Answer: JSON.stringify(decodeAnswer(shownAnswer(assignment))) }),
  }
})
