import { findRequester, updateRequesterSettings } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { makeEventId } from '../../steps/hit-change.ts'

export const UpdateRequesterSettings = behaviour('UpdateRequesterSettings', async (context, input) => {
  const requesterId = context.caller.requesterId!
  const before = (await findRequester(context.connection, requesterId))!
  const settings = { RejectionGate: input.RejectionGate ?? before.rejectionGate }
  await updateRequesterSettings(context.connection, { requesterId, rejectionGate: settings.RejectionGate })
  context.record({
    requesterId,
    eventId: makeEventId(context, requesterId, 'RequesterSettingsUpdated'),
    type: 'RequesterSettingsUpdated',
    subjectId: requesterId,
    parents: [],
    state: settings,
  })
  return settings
})
