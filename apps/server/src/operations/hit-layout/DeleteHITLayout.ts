import { Refusal } from '@kempelen/protocol'
import { deleteHITLayout } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeleteHITLayout = behaviour('DeleteHITLayout', async (context, { HITLayoutId }) => {
  const requesterId = context.caller.requesterId!
  if (!(await deleteHITLayout(context.connection, requesterId, HITLayoutId)))
    throw new Refusal('HITLayoutDoesNotExist', { HITLayoutId })
  context.record({
    requesterId,
    eventId: `${HITLayoutId}:HITLayoutDeleted`,
    type: 'HITLayoutDeleted',
    subjectId: HITLayoutId,
    parents: [`${HITLayoutId}:HITLayoutCreated`],
    state: { HITLayoutId },
  })
  return {}
})
