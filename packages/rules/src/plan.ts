import { type BatchPlan, microsPerCent, Refusal, toMicros } from '@kempelen/protocol'

const day = 86_400

type Asked = Partial<BatchPlan>

/** The plan of a batch with what is not said filled in. Refuses what cannot be carried out. */
export function readPlan(asked: Asked): BatchPlan {
  const maxAssignments =
    asked.MaxAssignments ?? (asked.TargetProbability === undefined ? (asked.MinAssignments ?? 3) : 7)
  const plan: BatchPlan = {
    ...asked,
    MinAssignments:
      asked.MinAssignments ?? (asked.TargetProbability === undefined ? maxAssignments : Math.min(2, maxAssignments)),
    MaxAssignments: maxAssignments,
    MinimumAccuracy: asked.MinimumAccuracy ?? 0.7,
    Audience: asked.Audience ?? 'Open',
    ReviewDoubtful: asked.ReviewDoubtful ?? false,
    AuditShare: asked.AuditShare ?? 0,
    AssignmentDurationInSeconds: asked.AssignmentDurationInSeconds ?? 3600,
    AutoApprovalDelayInSeconds: asked.AutoApprovalDelayInSeconds ?? 3 * day,
    LifetimeInSeconds: asked.LifetimeInSeconds ?? 7 * day,
  }
  if (plan.MinAssignments > plan.MaxAssignments)
    throw refusal(
      'MinAssignments',
      `At least ${plan.MinAssignments} answers cannot be had of at most ${plan.MaxAssignments}.`,
    )
  if (plan.TargetProbability === undefined && plan.MinAssignments !== plan.MaxAssignments)
    throw refusal(
      'TargetProbability',
      'An item gets more answers than the minimum only until a target is reached; name one.',
    )
  if (plan.Audience === 'Named' && !plan.WorkerIds?.length) throw refusal('WorkerIds', 'The audience Named needs them.')
  if (plan.Audience === 'Group' && plan.GroupQualificationTypeId === undefined)
    throw refusal('GroupQualificationTypeId', 'The audience Group needs it.')
  return plan
}

/** What a batch can come to at most. */
export interface Liability {
  /** All answers to ordinary items, and those to items whose label is known. */
  readonly answers: number
  readonly goldAnswers: number
  readonly topUpMicros: bigint
  readonly totalMicros: bigint
}

/** An item whose label is known is given so many times, then it is too well known. */
export const goldViews = 30
/** Of the rewards, kept for top-ups until the time is known. */
const topUpPercent = 20n

/** The whole sum to be reserved before anything is published. */
export function liabilityOf(
  items: { readonly ordinary: number; readonly gold: number },
  plan: BatchPlan,
  price: { readonly rewardMicros: bigint; readonly feeMicros: bigint; readonly hasFloor: boolean },
): Liability {
  const answers = items.ordinary * plan.MaxAssignments
  // One in ten is known; every Worker's first block may hold one before ten answers are there.
  const goldAnswers = Math.min(items.gold * goldViews, Math.ceil(answers / 9) + 5 * items.gold)
  const screenOutMicros = BigInt(answers) * toMicros(plan.ScreenOutReward ?? '0')
  // In whole cents, because a balance is told in them.
  const topUpMicros = price.hasFloor ? wholeCents((BigInt(answers) * price.rewardMicros * topUpPercent) / 100n) : 0n
  return {
    answers,
    goldAnswers,
    topUpMicros,
    totalMicros: BigInt(answers + goldAnswers) * (price.rewardMicros + price.feeMicros) + topUpMicros + screenOutMicros,
  }
}

const wholeCents = (micros: bigint) => ((micros + microsPerCent - 1n) / microsPerCent) * microsPerCent

function refusal(parameter: string, sentence: string): Refusal {
  return new Refusal('InvalidParameterValue', {
    message: `The value given is not valid for the parameter ${parameter}. ${sentence}`,
    parameter,
  })
}
