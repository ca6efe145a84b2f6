import { insertInvitation } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { lockOwnBatch } from '../../steps/batch.ts'
import { invalid } from '../../steps/invalid.ts'

export const CreateInvitation = behaviour('CreateInvitation', async (context, { BatchId }) => {
  const batch = await lockOwnBatch(context, BatchId, ['Draft', 'Pilot', 'Priced', 'Publishing', 'Open', 'Paused'])
  const { requesterId, batchId, audienceTypeId, plan } = batch
  if (audienceTypeId === null || plan.Audience === 'Group')
    throw invalid('BatchId', 'Only a batch whose Audience is Invited or Named can be joined by invitation.')
  const code = randomLetters(10)
  await insertInvitation(context.connection, { code, requesterId, batchId, createdAt: context.at })
  context.record({
    requesterId,
    eventId: `${batchId}:${code}:InvitationCreated`,
    type: 'InvitationCreated',
    subjectId: batchId,
    parents: [`${batchId}:BatchCreated`],
    state: { BatchId: batchId },
  })
  return { Code: code, URL: `${context.publicUrl()}/join/${code}` }
})
