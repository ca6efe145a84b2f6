import { Refusal, toAmount } from '@kempelen/protocol'
import { closeRequester, getRequesterBalance, hasRunningBatch, lockMembers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { move } from '../../steps/money.ts'

export const CloseRequester = behaviour('CloseRequester', async (context, { GiveUpBalance }) => {
  const { connection, caller, credentials, at } = context
  const requesterId = caller.requesterId!
  const members = await lockMembers(connection, requesterId)
  const eventId = `${requesterId}:RequesterClosed`
  await settle(context, eventId, GiveUpBalance ?? false)
  await closeRequester(connection, { requesterId, now: at })
  context.record({
    requesterId,
    eventId,
    type: 'RequesterClosed',
    subjectId: requesterId,
    parents: [`${requesterId}:RequesterRegistered`],
    state: { RequesterId: requesterId },
  })
  context.afterwards(() => {
    for (const { userId } of members) credentials.forgetAccount(userId)
  })
  return {}
})

/** Nothing may be owed, and what is left is given up. */
async function settle(context: Context, eventId: string, mayGiveUp: boolean): Promise<void> {
  const requesterId = context.caller.requesterId!
  const unit = context.config.currency
  const { availableMicros, onHoldMicros } = await getRequesterBalance(context.connection, requesterId, unit)
  const refuse = (Reason: string) => new Refusal('RequesterNotIdle', { Reason })
  if (onHoldMicros > 0n)
    throw refuse(
      `${toAmount(onHoldMicros)} ${unit} are held for HITs that Workers can still do, or for answers and appeals.`,
    )
  if (await hasRunningBatch(context.connection, requesterId)) throw refuse('A batch is still running.')
  if (availableMicros === 0n) return
  if (!mayGiveUp)
    throw refuse(`${toAmount(availableMicros)} ${unit} are left. Spend them, or say that you give them up.`)
  const movement = { code: 'given-up', of: requesterId, eventId, from: 'available', to: 'cash' } as const
  await move(context, { requesterId, unit }, { ...movement, amountMicros: availableMicros })
}
