import { Refusal } from '@kempelen/protocol'
import { assignmentFee, mastersQualificationTypeIds } from '@kempelen/rules'
import { type HITTypeRow, type RequesterAccount, transfer } from '@kempelen/store'
import type { Context } from '../context.ts'

/** Whose money, and what it is about. */
export interface MoneySubject {
  readonly requesterId: string
  readonly unit: string
  readonly hitId?: string
  readonly assignmentId?: string
  /** The batch whose reserve is concerned. */
  readonly batchId?: string | null
}

export interface Movement {
  /** Why, such as `hold`; with `of` it makes the id of the transfer, which can be written once. */
  readonly code: string
  readonly of: string
  readonly eventId: string
  readonly from: RequesterAccount
  readonly to: RequesterAccount
  readonly amountMicros: bigint
}

/** Moves money between accounts of one Requester. Refuses where there is too little to spend. */
export async function move(context: Context, subject: MoneySubject, movement: Movement): Promise<void> {
  const { code, of, eventId, from, to, amountMicros } = movement
  checkSum(context, amountMicros)
  const isMoved = await transfer(context.connection, {
    requesterId: subject.requesterId,
    transferId: `${code}:${of}`,
    groupId: eventId,
    code,
    debitAccount: from,
    creditAccount: to,
    amountMicros,
    unit: subject.unit,
    hitId: subject.hitId ?? null,
    assignmentId: subject.assignmentId ?? null,
    batchId: movement.from === 'reserve' || movement.to === 'reserve' ? (subject.batchId ?? null) : null,
    createdAt: context.at,
  })
  if (!isMoved) throw insufficientFunds(context)
}

/** Refuses a sum that the database cannot write down, and so is beyond every balance. */
export function checkSum(context: Context, amountMicros: bigint): void {
  if (amountMicros >= 2n ** 62n) throw insufficientFunds(context)
}

function insufficientFunds(context: Context): Refusal {
  return new Refusal('InsufficientFunds', { Url: `${context.publicUrl()}/requester/money` })
}

/** Puts money of the balance behind a HIT. */
export function holdMoney(
  context: Context,
  subject: MoneySubject,
  amountMicros: bigint,
  eventId: string,
): Promise<void> {
  return move(context, subject, { code: 'hold', of: eventId, eventId, from: 'available', to: 'held', amountMicros })
}

/** Gives money held for a HIT back; nothing is written for nothing. */
export async function releaseMoney(
  context: Context,
  subject: MoneySubject,
  amountMicros: bigint,
  eventId: string,
): Promise<void> {
  if (amountMicros === 0n) return
  await move(context, subject, { code: 'release', of: eventId, eventId, from: 'held', to: 'available', amountMicros })
}

/** The money of one place of a HIT: what the Worker gets and what the marketplace charges. */
export function priceMicros(place: { readonly rewardMicros: bigint; readonly feeMicros: bigint }): bigint {
  return place.rewardMicros + place.feeMicros
}

/** What the marketplace charges for one assignment of a HIT of this type. */
export function feeMicrosOf(context: Context, type: HITTypeRow, maxAssignments: number): bigint {
  return assignmentFee(context.config.feePolicy, {
    rewardMicros: type.rewardMicros,
    maxAssignments,
    requiresMasters: type.requirements.some((one) => mastersQualificationTypeIds.has(one.QualificationTypeId)),
  })
}
