import { checkDeletable } from '@kempelen/rules'
import { deleteUploadedFilesOfHIT } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { lockOwnHIT, makeEventId, recordHITEvent, saveHIT } from '../../steps/hit-change.ts'
import { priceMicros, releaseMoney } from '../../steps/money.ts'

export const DeleteHIT = behaviour('DeleteHIT', async (context, { HITId }) => {
  const hit = await lockOwnHIT(context, HITId)
  checkDeletable(hit, context.at)
  const eventId = makeEventId(context, HITId, 'HITDisposed')
  const unusedMicros = hit.isReleased ? 0n : BigInt(hit.available) * priceMicros(hit)
  await releaseMoney(context, hit, unusedMicros, eventId)
  const disposed = await saveHIT(context, hit, {
    disposedAt: context.at,
    isReleased: true,
    heldMicros: hit.heldMicros - unusedMicros,
    eventId,
  })
  await deleteUploadedFilesOfHIT(context.connection, hit.requesterId, HITId)
  recordHITEvent(context, disposed, 'HITDisposed', eventId, [hit.eventId])
  return {}
})
