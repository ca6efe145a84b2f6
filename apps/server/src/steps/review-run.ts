import { makeOwnedId } from '@kempelen/protocol'
import type { AnswerTexts, IntendedAction, ReviewOutcome } from '@kempelen/rules'
import { insertReviewAction, insertReviewResults, type ReviewActionRow, type ReviewLevel } from '@kempelen/store'
import { parseAnswers } from '@kempelen/task-content'
import { type Context, randomLetters } from '../context.ts'

/** What a policy looked at. */
interface ReviewSubject {
  readonly requesterId: string
  readonly hitId: string
  readonly level: ReviewLevel
  /** The HIT or the assignment. */
  readonly targetId: string
}

/**
 * Writes what a policy found and what it means to do, in the transaction that notes that it looked; so each is done, by
 * whoever comes first, and nothing twice.
 *
 * @returns the ids of the actions that are left to do, in order.
 */
export async function writeReviewRun(
  context: Context,
  subject: ReviewSubject,
  outcome: ReviewOutcome,
): Promise<string[]> {
  const { connection, at } = context
  const { requesterId, hitId, level, targetId } = subject
  const runId = makeOwnedId(requesterId, at, randomLetters)
  const base: ReviewActionRow = {
    ...{ requesterId, hitId, level, runId, at, targetId, targetType: level, ordinal: 0 },
    ...{ actionId: runId, name: 'review', status: 'Succeeded', result: outcome.summary, completedAt: at },
    ...{ feedback: null, minimumSeconds: 0, maximumAssignments: null, errorCode: null },
  }
  await insertReviewAction(connection, base)
  await insertReviewResults(
    connection,
    { requesterId, runId, hitId, level, at },
    outcome.findings.map((finding, index) => ({
      ...finding,
      questionId: finding.questionId ?? null,
      ordinal: index + 1,
    })),
  )
  const intended: string[] = []
  for (const [index, action] of outcome.actions.entries()) {
    const actionId = makeOwnedId(requesterId, at, randomLetters)
    const ordinal = outcome.findings.length + 1 + index
    const plan = { ...base, ...planOf(action, hitId), actionId, ordinal, status: 'Intended', result: null } as const
    await insertReviewAction(connection, { ...plan, completedAt: null })
    intended.push(actionId)
  }
  context.record({
    requesterId,
    eventId: `${runId}:ReviewPolicyRan`,
    type: 'ReviewPolicyRan',
    subjectId: targetId,
    parents: level === 'Assignment' ? [`${targetId}:AssignmentSubmitted`] : [],
    state: { HITId: hitId, Level: level, Summary: outcome.summary, Actions: outcome.actions.map(({ name }) => name) },
  })
  return intended
}

function planOf(action: IntendedAction, hitId: string): Partial<ReviewActionRow> & Pick<ReviewActionRow, 'name'> {
  if (action.name !== 'extend')
    return {
      name: action.name,
      targetId: action.assignmentId,
      targetType: 'Assignment',
      feedback: action.feedback ?? null,
    }
  const { maximumAssignments, minimumSeconds } = action.extension
  return { name: 'extend', targetId: hitId, targetType: 'HIT', maximumAssignments, minimumSeconds }
}

/** An assignment's answers as policies compare them. */
export function answerTexts(answer: string): Map<string, AnswerTexts> {
  const texts = new Map<string, string[]>()
  for (const one of parseAnswers(answer)) {
    const values = [
      ...(one.FreeText === undefined ? [] : [one.FreeText]),
      ...(one.SelectionIdentifiers ?? []),
      ...(one.OtherSelectionText === undefined ? [] : [one.OtherSelectionText]),
      ...(one.UploadedFileKey === undefined ? [] : [one.UploadedFileKey]),
    ]
    texts.set(one.QuestionIdentifier, [...(texts.get(one.QuestionIdentifier) ?? []), ...values])
  }
  return texts
}

/** Does what a run left to do, at once. What fails stays intended, and the clock comes back to it. */
export async function carryOut(context: Context, requesterId: string, actionIds: readonly string[]): Promise<void> {
  for (const ActionId of actionIds)
    await context.dispatch({ isClock: true, requesterId }, 'CarryOutReviewAction', { ActionId })
}
