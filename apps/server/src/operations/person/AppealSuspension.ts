import { Refusal } from '@kempelen/protocol'
import { appealSuspension } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'

export const AppealSuspension = behaviour('AppealSuspension', async (context, { Text: text }) => {
  const { connection, caller, at } = context
  const ids = [caller.userId, caller.workerId, caller.requesterId].filter((id) => id !== undefined)
  const appealed = await appealSuspension(connection, { ids, text, now: at })
  if (appealed.length === 0) throw new Refusal('SuspensionDoesNotExist')
  for (const { suspensionId, subjectId } of appealed)
    context.recordForMarket({
      type: 'SuspensionAppealed',
      subjectId,
      state: { SuspensionId: suspensionId, TextSHA256: hashOf(text) },
    })
  context.afterwards(() => context.suspensions.forgetAll())
  return {}
})
