import { ownerOf, Refusal } from '@kempelen/protocol'
import { countMessagesOfWorker, findAcquaintance, findRequester, findWorkerAssignment } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { presentMessage } from '../../present/message.ts'
import { checkDailyLimit, sendMessage, sinceYesterday } from '../../steps/message.ts'

const mostADay = 30

export const SendMessageToRequester = behaviour('SendMessageToRequester', async (context, input) => {
  const workerId = context.caller.workerId!
  const subject = await subjectOf(context, input)
  const requester = await findRequester(context.connection, subject.requesterId)
  if (!requester) throw new Refusal('MessageNotAllowed', { Reason: 'There is no such Requester.' })
  const count = { ownerId: workerId, sinceId: sinceYesterday(context), most: mostADay }
  checkDailyLimit(await countMessagesOfWorker(context.connection, count), mostADay)
  const { title, ...about } = subject
  const letter = { ...about, workerId, author: 'Worker' as const, subject: null, text: input.MessageText }
  const message = await sendMessage(context, letter)
  return { Message: presentMessage({ ...message, requesterName: requester.name, title }) }
})

interface Subject {
  readonly requesterId: string
  readonly hitGroupId: string | null
  readonly assignmentId: string | null
  readonly title: string | null
}

/** What the letter is about, of what the Worker has seen. */
async function subjectOf(
  context: Context,
  { RequesterId, HITGroupId, AssignmentId }: { RequesterId?: string; HITGroupId?: string; AssignmentId?: string },
): Promise<Subject> {
  if (AssignmentId) return assignmentSubject(context, AssignmentId)
  const group = HITGroupId ? await context.groups.get(HITGroupId) : undefined
  if (HITGroupId && !group) throw new Refusal('MessageNotAllowed', { Reason: 'There is no such group of HITs.' })
  const requesterId = group?.requesterId ?? RequesterId
  if (!requesterId)
    throw new Refusal('MessageNotAllowed', { Reason: 'Say to whom: a RequesterId, HITGroupId or AssignmentId.' })
  const known = await findAcquaintance(context.connection, { workerId: context.caller.workerId!, requesterId })
  if (known.isBlocked)
    throw new Refusal('MessageNotAllowed', {
      Reason: 'This Requester blocks you. You can still write about an assignment of yours.',
    })
  if (!group && !known.hasWritten && !known.hasSubmitted)
    throw new Refusal('MessageNotAllowed', {
      Reason: 'You have had nothing to do with this Requester yet. Write about a group of HITs.',
    })
  return { requesterId, hitGroupId: HITGroupId ?? null, assignmentId: null, title: group?.title ?? null }
}

async function assignmentSubject({ connection, caller }: Context, assignmentId: string): Promise<Subject> {
  const assignment = await findWorkerAssignment(connection, caller.workerId!, assignmentId)
  const requesterId = ownerOf(assignmentId)
  if (!assignment || !requesterId)
    throw new Refusal('MessageNotAllowed', { Reason: 'This assignment is not one of yours.' })
  const { hitGroupId, title } = assignment
  return { requesterId, hitGroupId, assignmentId, title }
}
