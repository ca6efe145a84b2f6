import { Refusal } from '@kempelen/protocol'
import { findHITGroup, findHITToPreview } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHITGroup, presentWorkerHIT } from '../../present/hit-group.ts'
import { presentTask } from '../../present/task.ts'
import { asideOf } from '../../steps/group-aside.ts'
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
  const { requesterId, hitGroupId, requirements } = await getGroup(context, HITGroupId)
  if ((await standingOf(context)).blockers.includes(requesterId)) throw new Refusal('WorkerBlocked')
  // Groups are remembered for minutes; what is shown of this one is read now.
  const group = (await findHITGroup(context.connection, hitGroupId))!
  await checkRequirementsMet(context, group, 'Preview')
  const hit = await findHITToPreview(context.connection, {
    requesterId,
    hitGroupId,
    workerId: context.caller.workerId!,
    now: context.at,
  })
  const qualifications = await withParticipations(context, await qualificationsOf(context), requirements)
  const explain = await explainer(context, qualifications, requirements)
  return {
    HITGroup: presentHITGroup(group, qualifications, explain, await asideOf(context, group)),
    ...(hit && {
      HIT: { ...presentWorkerHIT(group, hit), ...(await guidelinesOf(context, hit)) },
      Task: presentTask(context, hit),
    }),
  }
})
