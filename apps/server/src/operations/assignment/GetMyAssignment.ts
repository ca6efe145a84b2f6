import { Refusal } from '@kempelen/protocol'
import { findAssignment, findDraft, findHIT, findWorkerAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentMyAssignment } from '../../present/assignment.ts'
import { presentWorkerHIT } from '../../present/hit-group.ts'
import { presentTask } from '../../present/task.ts'
import { guidelinesOf } from '../../steps/guidelines.ts'
import { getGroup } from '../../steps/worker-facts.ts'

export const GetMyAssignment = behaviour('GetMyAssignment', async (context, { AssignmentId }) => {
  const workerId = context.caller.workerId!
  const assignment = await findWorkerAssignment(context.connection, workerId, AssignmentId)
  if (!assignment) throw new Refusal('AssignmentDoesNotExist', { AssignmentId })
  const group = await getGroup(context, assignment.hitGroupId)
  const hit = (await findHIT(context.connection, assignment.requesterId, assignment.hitId))!
  const isHeld = assignment.state === 'Accepted'
  const turn =
    hit.batchId === null ? undefined : await findAssignment(context.connection, hit.requesterId, AssignmentId)
  const draft = isHeld && (await findDraft(context.connection, assignment.requesterId, AssignmentId))
  return {
    Assignment: presentMyAssignment(assignment),
    HIT: {
      ...presentWorkerHIT(group, hit),
      ...(await guidelinesOf(context, hit, turn?.projectVersion)),
    },
    ...(isHeld && { Task: presentTask(context, hit, { assignmentId: AssignmentId, workerId }) }),
    ...(draft && { Draft: draft.content }),
  }
})
