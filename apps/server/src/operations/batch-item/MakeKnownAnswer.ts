import { Refusal } from '@kempelen/protocol'
import {
  type AssignmentRow,
  addBatchClass,
  findBatch,
  listRatedVotes,
  lockAssignment,
  lockHIT,
  lockItemOfHIT,
} from '@kempelen/store'
import { decodeAnswer } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { labelOf, valueAt } from '../../consensus/index.ts'
import { projectOf, recordItem } from '../../steps/decide-item.ts'
import { invalid } from '../../steps/invalid.ts'
import { knownStates, makeKnown } from '../../steps/known-answer.ts'

export const MakeKnownAnswer = behaviour('MakeKnownAnswer', async (context, { AssignmentId }) => {
  const { connection, at } = context
  const requesterId = context.caller.requesterId!
  const assignment = await lockAssignment(connection, requesterId, AssignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  const item = await lockItemOfHIT(connection, requesterId, assignment.hitId)
  const batch = item && (await findBatch(connection, requesterId, item.batchId))
  if (!batch) throw invalid('AssignmentId', 'This assignment belongs to no batch, so nothing could mix its answer in.')
  if (!knownStates.includes(batch.state))
    throw new Refusal('InvalidBatchState', { State: batch.state, Allowed: knownStates.join(', ') })
  const hit = (await lockHIT(connection, requesterId, assignment.hitId))!
  const project = await projectOf(context, { ...batch, version: assignment.projectVersion ?? batch.version })
  const label = project.answerKind === 'Categorical' ? labelIn(assignment, project.answerField) : undefined
  if (label === undefined)
    throw invalid('AssignmentId', 'Only an answer that is a class can be known, and this is none.')
  if (item.goldLabel === label) return { Label: label }
  if (item.goldLabel !== null) throw invalid('AssignmentId', `The answer is known already: ${item.goldLabel}.`)
  if (item.source === 'Reviewer')
    throw invalid('AssignmentId', 'A reviewer has decided this row, and the verdict stands.')
  const { batchId, projectId } = batch
  if (!batch.classes.includes(label)) await addBatchClass(connection, { requesterId, batchId, label })
  const known = await makeKnown(
    context,
    batch,
    { ...item, state: 'Finished', source: 'Gold', label, isAudit: false, finishedAt: item.finishedAt ?? at },
    label,
  )
  const votes = await listRatedVotes(connection, { requesterId, batchId, projectId, itemId: item.itemId })
  recordItem(context, { batch, project, hit }, known, votes, 'ItemReviewed')
  return { Label: label }
})

/** Nothing where it was rejected or is sealed: what is not paid for is not used. */
function labelIn({ answer, state, isSealed }: AssignmentRow, field: string): string | undefined {
  if (answer === null || isSealed || state === 'Rejected') return undefined
  return labelOf(valueAt(decodeAnswer(answer), field))
}
