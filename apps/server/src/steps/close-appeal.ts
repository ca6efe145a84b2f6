import { type AssignmentRow, decideAppeal, findHIT } from '@kempelen/store'
import type { Context } from '../context.ts'
import { hashOf } from './hash.ts'
import { messageWorker } from './message-worker.ts'

const said = {
  Overturned: 'The rejection is overturned: you are paid.',
  Upheld: 'The rejection stands.',
} as const

/** Ends the appeal about a locked assignment where one is open, records it and tells the Worker. */
export async function closeAppeal(
  context: Context,
  assignment: AssignmentRow,
  state: 'Overturned' | 'Upheld',
  reason: string | null,
): Promise<void> {
  const { connection, at, caller } = context
  const { requesterId, assignmentId, workerId, hitId } = assignment
  const decidedBy = caller.userId ?? caller.requesterId ?? caller.workerId ?? 'operator'
  const isOpen = await decideAppeal(connection, {
    ...{ requesterId, assignmentId, workerId, state, decidedBy, decision: reason, now: at },
  })
  if (!isOpen) return
  context.record({
    requesterId,
    eventId: `${assignmentId}:AppealDecided`,
    type: 'AppealDecided',
    subjectId: assignmentId,
    parents: [`${assignmentId}:AppealMade`],
    state: { AssignmentId: assignmentId, WorkerId: workerId, Decision: state, ReasonSHA256: hashOf(reason) },
  })
  const hit = (await findHIT(connection, requesterId, hitId))!
  await messageWorker(context, {
    workerId,
    requesterId,
    subject: `Your appeal about “${hit.title}” is decided`,
    text: [said[state], ...(reason ? [`Reason: ${reason}`] : []), `Assignment ${assignmentId}`].join('\n\n'),
  })
}
