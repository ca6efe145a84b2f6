import { findAssignment, findBatch, findHITLayout, findItemOfHIT, findProject, type HITRow } from '@kempelen/store'
import type { Context } from '../context.ts'
import { fillRow } from './fill-row.ts'
import { surveyAddress } from './survey.ts'
import { surveyPlace } from './survey-page.ts'

/**
 * What a HIT asks of who holds this assignment, as XML. In a batch that is the version of the project that the assignment was
 * accepted under, whatever the HIT was made with; a preview shows the newest.
 */
export async function questionFor(context: Context, hit: HITRow, assignmentId?: string): Promise<string> {
  if (hit.batchId === null) return hit.question
  const { connection } = context
  const { requesterId } = hit
  const batch = (await findBatch(connection, requesterId, hit.batchId))!
  const assignment = assignmentId ? await findAssignment(connection, requesterId, assignmentId) : undefined
  const version = assignment?.projectVersion ?? batch.version
  const project = (await findProject(connection, requesterId, batch.projectId, version))!
  if (project.surveyUrl !== null)
    return hit.question.replace(surveyPlace, surveyAddress(context, project, hit, assignment))
  if (project.hitLayoutId === hit.hitLayoutId) return hit.question
  const layout = (await findHITLayout(connection, requesterId, project.hitLayoutId))!
  const item = (await findItemOfHIT(connection, requesterId, hit.hitId))!
  return fillRow(layout, batch.plan, item.rowValues)
}
