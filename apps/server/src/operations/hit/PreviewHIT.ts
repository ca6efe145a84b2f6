import { Refusal } from '@kempelen/protocol'
import { findHITToPreview } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHITGroup, presentWorkerHIT } from '../../present/hit-group.ts'
import { presentTask } from '../../present/task.ts'
import { guidelinesOf } from '../../steps/guidelines.ts'
import {
  checkRequirementsMet,
  explainer,
  getGroup,
  qualificationsOf,
  standingOf,
  withParticipations,
} from '../../steps/worker-facts.ts'

export const PreviewHIT = behaviour('PreviewHIT', async (context, { HITGroupId }) => {
  const group = await getGroup(context, HITGroupId)
  const { requesterId, hitGroupId, requirements } = group
  if ((await standingOf(context)).blockers.includes(requesterId)) throw new Refusal('WorkerBlocked')
  await checkRequirementsMet(context, group, 'Preview')
  const hit = await findHITToPreview(context.connection, {
    requesterId,
    hitGroupId,
    workerId: context.caller.workerId!,
    now: context.at,
  })
  const qualifications = await withParticipations(context, await qualificationsOf(context), requirements)
  return {
    HITGroup: presentHITGroup(group, qualifications, await explainer(context, qualifications, requirements)),
    ...(hit && {
      HIT: { ...presentWorkerHIT(group, hit), ...(await guidelinesOf(context, hit)) },
      Task: presentTask(context, hit),
    }),
  }
})
