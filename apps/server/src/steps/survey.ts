import { Refusal, toMicros } from '@kempelen/protocol'
import {
  type AssignmentRow,
  findBatch,
  findProject,
  type HITRow,
  lockAssignment,
  type ProjectRow,
  stopWorker,
} from '@kempelen/store'
import { decodeAnswer } from '@kempelen/task-content'
import type { Context, Market } from '../context.ts'
import { submitToken } from '../task-token.ts'
import { payBatchBonus } from './batch-bonus.ts'
import { releaseHeldAssignment } from './release-assignment.ts'
import { surveyField } from './survey-page.ts'

type Ending = 'completed' | 'screened out'

/** The code that tells how one person's survey ended; nobody can work out another's. */
export function surveyCode({ keys }: Pick<Market, 'keys'>, assignmentId: string, ending: Ending): string {
  return keys
    .sign(`survey ${ending} ${assignmentId}`)
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .slice(0, 8)
    .toUpperCase()
}

/** The address of a survey for the person who holds this assignment, safe to stand in HTML; of a preview without names. */
export function surveyAddress(
  context: Context,
  { surveyUrl }: ProjectRow,
  { hitId }: HITRow,
  assignment: AssignmentRow | undefined,
): string {
  const values = assignment ? placesOf(context, assignment) : { STUDY_ID: hitId }
  const filled = surveyUrl!.replaceAll(/\{\{([A-Z_]+)\}\}/g, (_, name: string) =>
    encodeURIComponent((values as Record<string, string>)[name] ?? ''),
  )
  return filled.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll(']]>', '')
}

function placesOf(context: Context, { assignmentId, workerId, hitId }: AssignmentRow) {
  const codes = {
    COMPLETION_CODE: surveyCode(context, assignmentId, 'completed'),
    SCREEN_OUT_CODE: surveyCode(context, assignmentId, 'screened out'),
  }
  const back = `${context.publicUrl()}/t/${submitToken(context.keys, { assignmentId, workerId })}/survey`
  return {
    ...{ WORKER_ID: workerId, ASSIGNMENT_ID: assignmentId, STUDY_ID: hitId, ...codes },
    ...{ RETURN_URL: `${back}/${codes.COMPLETION_CODE}`, SCREEN_OUT_URL: `${back}/${codes.SCREEN_OUT_CODE}` },
  }
}

/**
 * Holds the code of a survey's answer to the two that it may be. Other HITs pass.
 *
 * @returns how the survey ended, where it is one. @throws Refusal for any other code.
 */
export async function surveyEnding(
  context: Context,
  { batchId, requesterId }: HITRow,
  { assignmentId, projectVersion }: AssignmentRow,
  answer: string,
): Promise<Ending | undefined> {
  const batch = batchId === null ? undefined : await findBatch(context.connection, requesterId, batchId)
  const project = batch && (await findProject(context.connection, requesterId, batch.projectId, projectVersion))
  if (!project || project.surveyUrl === null) return undefined
  const code = String(decodeAnswer(answer)[surveyField] ?? '')
    .trim()
    .toUpperCase()
  const ending = (['completed', 'screened out'] as const).find((one) => surveyCode(context, assignmentId, one) === code)
  if (!ending)
    throw new Refusal('InvalidParameterValue', {
      message: `"${code}" is not the code that the survey shows you at its end. Copy it from there; it is yours alone.`,
    })
  return ending
}

/** Ends the turn of somebody whom a survey does not want: the place goes to another, and the time is paid. */
export async function screenOut(context: Context, requesterId: string, assignmentId: string): Promise<void> {
  const assignment = await lockAssignment(context.connection, requesterId, assignmentId)
  if (assignment?.state !== 'Accepted') return
  const batch = (await findBatch(context.connection, requesterId, assignment.batchId!))!
  await releaseHeldAssignment(context, assignment, 'Returned')
  const { workerId } = assignment
  const reason = 'You were screened out of this survey.'
  const key = { requesterId, projectId: batch.projectId, workerId }
  await stopWorker(context.connection, { ...key, reason, now: context.at })
  const type = 'WorkerScreenedOut'
  const amountMicros = toMicros(batch.plan.ScreenOutReward ?? '0')
  const bonus =
    amountMicros > 0n ? await payBatchBonus(context, batch, assignment, { amountMicros, reason, type }) : undefined
  context.record({
    requesterId,
    eventId: bonus?.eventId ?? `${assignmentId}:${type}`,
    type,
    subjectId: assignmentId,
    parents: [`${assignmentId}:AssignmentReturned`],
    state: {
      AssignmentId: assignmentId,
      BatchId: batch.batchId,
      WorkerId: workerId,
      AmountMicros: amountMicros,
      Unit: batch.unit,
    },
  })
}
