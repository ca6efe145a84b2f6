import { Refusal } from '@kempelen/protocol'
import { revokeAccessKey } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const RevokeAccessKey = behaviour('RevokeAccessKey', async (context, { AccessKeyId }) => {
  const requesterId = context.caller.requesterId!
  if (!(await revokeAccessKey(context.connection, { requesterId, accessKeyId: AccessKeyId, now: context.at })))
    throw new Refusal('InvalidParameterValue', { Value: AccessKeyId, Parameter: 'AccessKeyId' })
  context.record({
    requesterId,
    eventId: `${AccessKeyId}:AccessKeyRevoked`,
    type: 'AccessKeyRevoked',
    subjectId: AccessKeyId,
    parents: [`${AccessKeyId}:AccessKeyCreated`],
    state: { AccessKeyId, RequesterId: requesterId },
  })
  context.afterwards(() => context.credentials.forgetAccessKey(AccessKeyId))
  return {}
})
