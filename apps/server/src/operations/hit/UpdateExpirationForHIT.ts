import { checkNotDisposed } from '@kempelen/rules'
import { behaviour } from '../../behaviour.ts'
import { expireHIT } from '../../steps/expire.ts'
import { lockOwnHIT, makeEventId, recordHITEvent, saveHIT } from '../../steps/hit-change.ts'
import { holdMoney, priceMicros } from '../../steps/money.ts'

export const UpdateExpirationForHIT = behaviour('UpdateExpirationForHIT', async (context, { HITId, ExpireAt }) => {
  const hit = await lockOwnHIT(context, HITId)
  checkNotDisposed(hit)
  if (ExpireAt <= context.at) {
    // Programs send 0 or a day long past to say "now"; a HIT that has expired stays as it is.
    if (!hit.isReleased)
      await expireHIT(context, hit, new Date(Math.min(hit.expiresAt.getTime(), context.at.getTime())))
    return {}
  }
  const eventId = makeEventId(context, HITId, 'HITExtended')
  const neededMicros = hit.isReleased ? BigInt(hit.available) * priceMicros(hit) : 0n
  if (neededMicros > 0n) await holdMoney(context, hit, neededMicros, eventId)
  const extended = await saveHIT(context, hit, {
    expiresAt: ExpireAt,
    isReleased: false,
    reviewing: hit.reviewing && hit.available === 0,
    heldMicros: hit.heldMicros + neededMicros,
    // Where places are open again, the HIT review policy looks again afterwards.
    isPolicyDone: hit.isPolicyDone && hit.available === 0,
    eventId,
  })
  recordHITEvent(context, extended, 'HITExtended', eventId, [hit.eventId])
  return {}
})
