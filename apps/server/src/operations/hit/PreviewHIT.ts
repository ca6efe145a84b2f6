import { findHITToPreview } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHITGroup, presentWorkerHIT } from '../../present/hit-group.ts'
import { presentTask } from '../../present/task.ts'
import { checkRequirementsMet, getGroup, qualificationsOf } from '../../steps/worker-facts.ts'

export const PreviewHIT = behaviour('PreviewHIT', async (context, { HITGroupId }) => {
  const group = await getGroup(context, HITGroupId)
  await checkRequirementsMet(context, group, 'Preview')
  const { requesterId, hitGroupId } = group
  const hit = await findHITToPreview(context.connection, {
    requesterId,
    hitGroupId,
    workerId: context.caller.workerId!,
    now: context.at,
  })
  return {
    HITGroup: presentHITGroup(group, await qualificationsOf(context)),
    ...(hit && { HIT: presentWorkerHIT(group, hit), Task: presentTask(context, hit) }),
  }
})
