import { makeOwnedId, Refusal, toMicros } from '@kempelen/protocol'
import { readPlan } from '@kempelen/rules'
import { type BatchRow, insertBatch, takeRequestToken } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { presentBatch } from '../../present/batch.ts'
import { openAudience, requirementsOf } from '../../steps/audience.ts'
import { getOwnProject } from '../../steps/project.ts'

export const CreateBatch = behaviour('CreateBatch', async (context, input) => {
  const { ProjectId, Name, Reward, EstimatedSeconds, UniqueRequestToken: token, ...asked } = input
  const { connection, at } = context
  const project = await getOwnProject(context, ProjectId)
  const { requesterId, projectId } = project
  const plan = readPlan(asked)
  const batchId = makeOwnedId(requesterId, at, randomLetters)
  if (token) {
    const taken = { requesterId, operation: 'CreateBatch', token, subjectId: batchId, now: at }
    if (await takeRequestToken(connection, taken)) throw new Refusal('DuplicateRequest', { Token: token })
  }
  const audienceTypeId = await openAudience(context, batchId, Name, plan)
  await requirementsOf(context, plan, audienceTypeId)
  const eventId = `${batchId}:BatchCreated`
  const batch: BatchRow = {
    ...{
      requesterId,
      batchId,
      projectId,
      name: Name,
      state: 'Draft',
      plan,
      rewardMicros: toMicros(Reward),
      feeMicros: 0n,
    },
    ...{
      unit: context.config.currency,
      estimatedSeconds: EstimatedSeconds,
      hitTypeId: null,
      hitGroupId: null,
      audienceTypeId,
    },
    ...{
      version: project.version,
      classes: project.classes,
      crowd: null,
      agreement: null,
      goldCheck: null,
      fittedAnswers: 0,
      fittedAt: null,
    },
    ...{ isPlanChanged: false, reserveMicros: 0n, topUpMicros: 0n, toppedUpAt: null, createdAt: at },
    ...{ publishedAt: null, expiresAt: null, finishedAt: null, eventId },
  }
  await insertBatch(connection, batch)
  context.record({
    requesterId,
    eventId,
    type: 'BatchCreated',
    subjectId: batchId,
    parents: [],
    state: {
      BatchId: batchId,
      ProjectId: projectId,
      ProjectVersion: project.version,
      RewardMicros: batch.rewardMicros,
      Plan: plan,
    },
  })
  return { Batch: await presentBatch(context, batch) }
})
