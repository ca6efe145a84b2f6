import { Refusal, toAmount, toMicros } from '@kempelen/protocol'
import {
  assignmentFee,
  liabilityOf,
  mastersQualificationTypeIds,
  payPerHourMicros,
  rewardForWage,
} from '@kempelen/rules'
import { type BatchRow, getBatchTotals, hasReviewer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { amountInWords } from '../../present/amount.ts'
import { presentBatch } from '../../present/batch.ts'
import { requirementsOf } from '../../steps/audience.ts'
import { lockOwnBatch, moveReserve, saveBatch } from '../../steps/batch.ts'
import { projectOf } from '../../steps/decide-item.ts'
import { findOrMakeHITType } from '../../steps/hit-type.ts'
import { invalid } from '../../steps/invalid.ts'
import { usualSeconds } from '../../steps/top-up.ts'

/** From more items on than this a pilot measures the time before the rest is paid for. */
const mostWithoutPilot = 100

export const PublishBatch = behaviour('PublishBatch', async (context, { BatchId, Reward, SkipPilot = false }) => {
  const locked = await lockOwnBatch(context, BatchId, ['Draft', 'Priced'])
  const batch = Reward === undefined ? locked : { ...locked, rewardMicros: toMicros(Reward) }
  const { requesterId, batchId, projectId, plan } = batch
  const totals = await getBatchTotals(context.connection, { requesterId, batchId, projectId })
  if (totals.total === totals.gold)
    throw invalid('BatchId', 'The batch has no rows to be labelled; add some with AddBatchItems.')
  await checkWage(context, batch)
  await checkReviewers(context, batch)
  const project = await projectOf(context, batch)
  const requirements = await requirementsOf(context, plan, batch.audienceTypeId)
  const type = await findOrMakeHITType(
    context,
    requesterId,
    {
      ...{ Title: project.title, Description: project.description, Reward: toAmount(batch.rewardMicros) },
      ...(project.keywords !== null && { Keywords: project.keywords }),
      AssignmentDurationInSeconds: plan.AssignmentDurationInSeconds,
      AutoApprovalDelayInSeconds: plan.AutoApprovalDelayInSeconds,
      ...(requirements.length > 0 && { QualificationRequirements: requirements }),
    },
    batchId,
  )
  // One fee for all assignments, however many an item gets: no step at ten, and so no reason to split a batch.
  const feeMicros = assignmentFee(context.config.feePolicy, {
    rewardMicros: batch.rewardMicros,
    maxAssignments: 1,
    requiresMasters: requirements.some((one) => mastersQualificationTypeIds.has(one.QualificationTypeId)),
  })
  const floorMicros = toMicros(context.config.wageFloor)
  const items = { ordinary: Number(totals.total - totals.gold), gold: Number(totals.gold) }
  const liability = liabilityOf(items, plan, {
    rewardMicros: batch.rewardMicros,
    feeMicros,
    hasFloor: floorMicros > 0n,
  })
  const reserved = await moveReserve(context, batch, liability.totalMicros - batch.reserveMicros)
  const isPilot = batch.state === 'Draft' && items.ordinary > mostWithoutPilot && !SkipPilot && floorMicros > 0n
  const published = await saveBatch(
    context,
    reserved,
    {
      state: isPilot ? 'Pilot' : 'Publishing',
      ...{
        feeMicros,
        hitTypeId: type.hitTypeId,
        hitGroupId: type.hitGroupId,
        publishedAt: batch.publishedAt ?? context.at,
      },
      expiresAt: new Date(context.at.getTime() + plan.LifetimeInSeconds * 1000),
    },
    'BatchPublished',
  )
  return { Batch: await presentBatch(context, published) }
})

async function checkWage(context: Context, batch: BatchRow): Promise<void> {
  const floorMicros = toMicros(context.config.wageFloor)
  const seconds = (await usualSeconds(context, batch)) ?? batch.estimatedSeconds
  const neededMicros = rewardForWage(floorMicros, seconds)
  if (batch.rewardMicros >= neededMicros) return
  throw new Refusal('WageBelowFloor', {
    Reward: amountInWords(batch.rewardMicros, batch.unit),
    Seconds: String(Math.round(seconds)),
    PerHour: amountInWords(((payPerHourMicros(batch.rewardMicros, seconds) ?? 0n) / 10_000n) * 10_000n, batch.unit),
    Floor: amountInWords(floorMicros, batch.unit),
    Needed: amountInWords(neededMicros, batch.unit),
  })
}

async function checkReviewers(context: Context, { requesterId, projectId, plan }: BatchRow): Promise<void> {
  const needsReviewer = plan.ReviewDoubtful || plan.AuditShare > 0
  if (needsReviewer && !(await hasReviewer(context.connection, requesterId, projectId)))
    throw invalid(
      'ReviewDoubtful',
      'Items are to be reviewed, but the project has no reviewer. Name one with AddProjectReviewer.',
    )
}
