import { Refusal } from '@kempelen/protocol'
import { countMessagesOfRequester, findAcquaintance, findAssignment, findRequester } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { presentMessage } from '../../present/message.ts'
import { checkDailyLimit, sendMessage, sinceYesterday } from '../../steps/message.ts'

const mostADay = 500

export const SendMessageToWorker = behaviour(
  'SendMessageToWorker',
  async (context, { WorkerId: workerId, AssignmentId, MessageText }) => {
    const { connection, caller } = context
    const requesterId = caller.requesterId!
    await checkAcquainted(context, workerId)
    const assignment = AssignmentId ? await findAssignment(connection, requesterId, AssignmentId) : undefined
    if (AssignmentId && assignment?.workerId !== workerId)
      throw new Refusal('MessageNotAllowed', { Reason: 'This assignment is not one of the Worker.' })
    const count = { ownerId: requesterId, sinceId: sinceYesterday(context), most: mostADay }
    checkDailyLimit(await countMessagesOfRequester(connection, count), mostADay)
    const message = await sendMessage(context, {
      ...{ workerId, requesterId, author: 'Requester', subject: null, text: MessageText },
      ...{ hitGroupId: null, assignmentId: AssignmentId ?? null },
    })
    const { name } = (await findRequester(connection, requesterId))!
    return { Message: presentMessage({ ...message, requesterName: name, title: null }) }
  },
)

async function checkAcquainted({ connection, caller }: Context, workerId: string): Promise<void> {
  const known = await findAcquaintance(connection, { workerId, requesterId: caller.requesterId! })
  if (known.isErased)
    throw new Refusal('MessageNotAllowed', { Reason: 'This Worker has erased their account, so nobody would read it.' })
  if (!known.hasWritten && !known.hasSubmitted)
    throw new Refusal('MessageNotAllowed', {
      Reason: 'You can write to Workers who have handed in work to you or have written to you.',
    })
}
