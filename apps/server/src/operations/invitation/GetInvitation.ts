import { toAmount } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'
import { findRequester } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { batchOfInvitation } from '../../steps/invitation.ts'

export const GetInvitation = behaviour('GetInvitation', async (context, { Code }) => {
  const batch = await batchOfInvitation(context, Code)
  const project = await projectOf(context, batch)
  const requester = await findRequester(context.connection, batch.requesterId)
  const perHourMicros = payPerHourMicros(batch.rewardMicros, batch.estimatedSeconds)!
  return {
    Title: project.title,
    Description: project.description,
    RequesterName: requester!.name,
    Reward: toAmount(batch.rewardMicros),
    Unit: batch.unit,
    RewardPerHour: toAmount((perHourMicros / 10_000n) * 10_000n),
    EstimatedSeconds: batch.estimatedSeconds,
    ...(batch.hitGroupId !== null && { HITGroupId: batch.hitGroupId }),
  }
})
