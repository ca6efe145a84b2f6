import { behaviour } from '../../behaviour.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { batchOfInvitation } from '../../steps/invitation.ts'
import { grant } from '../../steps/qualification.ts'

export const JoinByInvitation = behaviour('JoinByInvitation', async (context, { Code }) => {
  const batch = await batchOfInvitation(context, Code)
  const { requesterId, audienceTypeId, hitGroupId } = batch
  await grant(context, { requesterId, qualificationTypeId: audienceTypeId! }, context.caller.workerId!, 1)
  const { title } = await projectOf(context, batch)
  return { BatchId: batch.batchId, Title: title, ...(hitGroupId !== null && { HITGroupId: hitGroupId }) }
})
