import { checkReviewStatusChange } from '@kempelen/rules'
import { behaviour } from '../../behaviour.ts'
import { lockOwnHIT, makeEventId, recordHITEvent, saveHIT } from '../../steps/hit-change.ts'

export const UpdateHITReviewStatus = behaviour('UpdateHITReviewStatus', async (context, { HITId, Revert = false }) => {
  const hit = await lockOwnHIT(context, HITId)
  checkReviewStatusChange(hit, Revert, context.at)
  const eventId = makeEventId(context, HITId, 'HITReviewStatusChanged')
  const changed = await saveHIT(context, hit, { reviewing: !Revert, eventId })
  recordHITEvent(context, changed, 'HITReviewStatusChanged', eventId, [hit.eventId])
  return {}
})
