import { type RequesterRow as ListedRequester, type RequesterCard, toAmount } from '@kempelen/protocol'
import { payPerHourMicros } from '@kempelen/rules'
import type { RequesterCardRow, RequesterListRow, RequesterRow } from '@kempelen/store'

/** What a Requester has set. */
export function presentRequesterSettings(row: Pick<RequesterRow, 'rejectionGate' | 'about' | 'ethicsNumber'>) {
  return { RejectionGate: row.rejectionGate, ...presentSelf(row) }
}

/** A Requester as operators list them. */
export function presentRequesterRow(row: RequesterListRow, unit: string): ListedRequester {
  return {
    RequesterId: row.requesterId,
    Name: row.name,
    CreationTime: row.createdAt,
    AvailableBalance: toAmount(row.availableMicros),
    OnHoldBalance: toAmount(row.onHoldMicros),
    Unit: unit,
  }
}

/** What is known of a Requester, for Workers. */
export function presentRequesterCard(row: RequesterCardRow): RequesterCard {
  const decided = Number(row.approved + row.rejected)
  const perHour = payPerHourMicros(row.paidMicros, row.seconds)
  return {
    RequesterId: row.requesterId,
    RequesterName: row.name,
    Since: row.createdAt,
    ...presentSelf(row),
    NumberOfAnswers: Number(row.answers),
    ...(perHour !== undefined && { PayPerHour: presentWage(perHour) }),
    ...(row.secondsToPay !== null && { HoursToPay: Math.round(row.secondsToPay / 360) / 10 }),
    NumberDecided: decided,
    ...(decided > 0 && { PercentRejected: Math.round((Number(row.rejected) / decided) * 1000) / 10 }),
    NumberOverturned: Number(row.overturned),
    NumberAsked: Number(row.asked),
    ...(row.asked > 0n && { PercentAnswered: Math.round((Number(row.replied) / Number(row.asked)) * 1000) / 10 }),
    ...(row.replySeconds !== null && { HoursToAnswer: Math.round(row.replySeconds / 360) / 10 }),
  }
}

/** To the cent: an hourly wage is no sum that anybody transfers. */
export function presentWage(perHourMicros: bigint): string {
  return toAmount((perHourMicros / 10_000n) * 10_000n)
}

function presentSelf({ about, ethicsNumber }: Pick<RequesterRow, 'about' | 'ethicsNumber'>) {
  return { ...(about !== null && { About: about }), ...(ethicsNumber !== null && { EthicsNumber: ethicsNumber }) }
}
