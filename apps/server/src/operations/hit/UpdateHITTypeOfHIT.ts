import { Refusal } from '@kempelen/protocol'
import { checkNotDisposed, hitStatus } from '@kempelen/rules'
import { findHITType, hasBeenAccepted, moveHITToType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lockOwnHIT, makeEventId, recordHITEvent } from '../../steps/hit-change.ts'
import { checkSum, feeMicrosOf, holdMoney, priceMicros, releaseMoney } from '../../steps/money.ts'

export const UpdateHITTypeOfHIT = behaviour('UpdateHITTypeOfHIT', async (context, { HITId, HITTypeId }) => {
  const { connection, at } = context
  const hit = await lockOwnHIT(context, HITId)
  const type = await findHITType(connection, hit.requesterId, HITTypeId)
  if (!type) throw new Refusal('HITTypeDoesNotExist', { HITTypeId })
  checkNotDisposed(hit)
  if (await hasBeenAccepted(connection, hit.requesterId, HITId))
    throw new Refusal('InvalidHITState', { State: hitStatus(hit, at), Allowed: 'Assignable, without any assignment' })
  if (type.hitTypeId === hit.hitTypeId) return {}

  const eventId = makeEventId(context, HITId, 'HITMovedToType')
  const feeMicros = feeMicrosOf(context, type, hit.maxAssignments)
  const places = hit.isReleased ? 0n : BigInt(hit.available)
  const heldMicros = places * priceMicros({ rewardMicros: type.rewardMicros, feeMicros })
  checkSum(context, heldMicros)
  await moveHITToType(connection, { ...type, hitId: HITId, feeMicros, heldMicros, eventId, now: at })
  if (heldMicros > hit.heldMicros) await holdMoney(context, hit, heldMicros - hit.heldMicros, eventId)
  else await releaseMoney(context, hit, hit.heldMicros - heldMicros, eventId)
  recordHITEvent(context, { ...hit, hitTypeId: type.hitTypeId, heldMicros }, 'HITMovedToType', eventId, [hit.eventId])
  context.afterwards(() => {
    context.rollUp.touch(hit.requesterId, hit.hitGroupId)
    context.rollUp.touch(hit.requesterId, type.hitGroupId)
  })
  return {}
})
