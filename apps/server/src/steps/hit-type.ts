import { createHash } from 'node:crypto'
import { type CreateHITType, type InputOf, makeOwnedId, Refusal, toMicros } from '@kempelen/protocol'
import { findHITTypeByIdentity, type HITTypeRow, insertHITGroup, insertHITType } from '@kempelen/store'
import { type Context, randomLetters } from '../context.ts'
import { checkRequirementsUsable } from './requirements.ts'

export type HITTypeInput = InputOf<typeof CreateHITType>

const defaultAutoApprovalSeconds = 2_592_000
const largestRewardMicros = toMicros('100000.00')

/** The Requester's HITType with exactly these properties, made where there is none. */
export async function findOrMakeHITType(
  context: Context,
  requesterId: string,
  input: HITTypeInput,
  /** The HITs of a batch have a type, and so a group, of their own. */
  batchId: string | null = null,
): Promise<HITTypeRow> {
  const rewardMicros = toMicros(input.Reward)
  if (rewardMicros > largestRewardMicros)
    throw new Refusal('InvalidParameterValue', { Value: input.Reward, Parameter: 'Reward' })
  const requirements = input.QualificationRequirements ?? []
  await checkRequirementsUsable(context, requirements)
  const row: HITTypeRow = {
    requesterId,
    hitTypeId: makeOwnedId(requesterId, context.at, randomLetters),
    hitGroupId: makeOwnedId(requesterId, context.at, randomLetters),
    title: input.Title,
    description: input.Description,
    keywords: input.Keywords ?? null,
    rewardMicros,
    unit: context.config.currency,
    assignmentDurationSeconds: input.AssignmentDurationInSeconds,
    autoApprovalDelaySeconds: input.AutoApprovalDelayInSeconds ?? defaultAutoApprovalSeconds,
    requirements,
    batchId,
    createdAt: context.at,
  }
  const identityHash = identityOf(row)
  const known = await findHITTypeByIdentity(context.connection, requesterId, identityHash)
  if (known) return known
  if (!(await insertHITType(context.connection, { ...row, identityHash, requirements: JSON.stringify(requirements) })))
    return (await findHITTypeByIdentity(context.connection, requesterId, identityHash))!
  await insertHITGroup(context.connection, requesterId, row.hitTypeId)
  context.record({
    requesterId,
    eventId: `${row.hitTypeId}:HITTypeCreated`,
    type: 'HITTypeCreated',
    subjectId: row.hitTypeId,
    parents: [],
    state: {
      HITTypeId: row.hitTypeId,
      HITGroupId: row.hitGroupId,
      PropertiesSHA256: identityHash.toString('hex'),
      RewardMicros: rewardMicros,
      Unit: row.unit,
    },
  })
  return row
}

/** Reward as a number and requirements in one order, so that `0.1` and `0.10` are the same HITType. */
function identityOf(row: HITTypeRow): Buffer {
  const requirements = row.requirements
    .map((one) => JSON.stringify(one, Object.keys(one).sort().concat('Country', 'Subdivision')))
    .sort()
  const properties = [
    row.title,
    row.description,
    row.keywords,
    row.rewardMicros.toString(),
    row.unit,
    row.assignmentDurationSeconds,
    row.autoApprovalDelaySeconds,
    requirements,
    ...(row.batchId === null ? [] : [row.batchId]),
  ]
  return createHash('sha256').update(JSON.stringify(properties)).digest()
}
