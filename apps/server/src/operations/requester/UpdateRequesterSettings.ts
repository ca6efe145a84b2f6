import { findRequester, updateRequesterSettings } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentRequesterSettings } from '../../present/requester.ts'
import { makeEventId } from '../../steps/hit-change.ts'

export const UpdateRequesterSettings = behaviour('UpdateRequesterSettings', async (context, input) => {
  const requesterId = context.caller.requesterId!
  const before = (await findRequester(context.connection, requesterId))!
  const settings = {
    requesterId,
    rejectionGate: input.RejectionGate ?? before.rejectionGate,
    about: (input.About ?? before.about) || null,
    ethicsNumber: (input.EthicsNumber ?? before.ethicsNumber) || null,
  }
  await updateRequesterSettings(context.connection, settings)
  context.record({
    requesterId,
    eventId: makeEventId(context, requesterId, 'RequesterSettingsUpdated'),
    type: 'RequesterSettingsUpdated',
    subjectId: requesterId,
    parents: [],
    state: presentRequesterSettings(settings),
  })
  return presentRequesterSettings(settings)
})
