import { ownerOf, Refusal } from '@kempelen/protocol'
import { findPayout, returnPayout } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashOf } from '../../steps/hash.ts'

export const ReturnPayout = behaviour('ReturnPayout', async (context, { PayoutId: payoutId, Reason: reason }) => {
  const { connection, at } = context
  const workerId = ownerOf(payoutId)
  if (!workerId || !(await findPayout(connection, workerId, payoutId)))
    throw new Refusal('PayoutDoesNotExist', { PayoutId: payoutId })
  if (await returnPayout(connection, { workerId, payoutId, reason, now: at }))
    context.recordForMarket({
      type: 'PayoutReturned',
      subjectId: workerId,
      state: { PayoutId: payoutId, WorkerId: workerId, ReasonSHA256: hashOf(reason) },
    })
  return {}
})
