import { ownerOf, Refusal } from '@kempelen/protocol'
import { findPayout, findPayoutFile, markPayoutFilePaid, markPayoutPaid } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'

export const MarkPayoutPaid = behaviour(
  'MarkPayoutPaid',
  async (context, { PayoutId, PayoutFileId, BankReference }) => {
    if ((PayoutId === undefined) === (PayoutFileId === undefined))
      throw new Refusal('InvalidParameterValue', { message: 'Send either PayoutId or PayoutFileId.' })
    return PayoutFileId === undefined
      ? payOne(context, PayoutId!, BankReference)
      : payFile(context, PayoutFileId, BankReference)
  },
)

async function payOne(context: Context, payoutId: string, bankReference: string) {
  const { connection, at } = context
  const workerId = ownerOf(payoutId)
  const payout = workerId && (await findPayout(connection, workerId, payoutId))
  if (!payout) throw new Refusal('PayoutDoesNotExist', { PayoutId: payoutId })
  if (payout.state === 'Paid') return { NumberPaid: 0 }
  const paid = await markPayoutPaid(connection, { workerId: payout.workerId, payoutId, bankReference, now: at })
  if (!paid) {
    // Somebody else was at it meanwhile, or it was returned before.
    const now = (await findPayout(connection, payout.workerId, payoutId))!
    if (now.state !== 'Paid') throw new Refusal('InvalidPayoutState', { State: now.state })
    return { NumberPaid: 0 }
  }
  context.recordForMarket({
    type: 'PayoutPaid',
    subjectId: paid.workerId,
    state: { PayoutId: payoutId, WorkerId: paid.workerId, BankReference: bankReference },
  })
  return { NumberPaid: 1 }
}

async function payFile(context: Context, payoutFileId: string, bankReference: string) {
  const { connection, at } = context
  if (!(await findPayoutFile(connection, payoutFileId)))
    throw new Refusal('PayoutFileDoesNotExist', { PayoutFileId: payoutFileId })
  const paid = await markPayoutFilePaid(connection, { payoutFileId, bankReference, now: at })
  if (paid.length > 0)
    context.recordForMarket({
      type: 'PayoutFilePaid',
      subjectId: payoutFileId,
      state: { PayoutFileId: payoutFileId, BankReference: bankReference, Payouts: paid.length },
    })
  return { NumberPaid: paid.length }
}
