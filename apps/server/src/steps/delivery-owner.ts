import type { MarketEventType } from '@kempelen/protocol'
import type { Context } from '../context.ts'

/** Whose delivery it is: an operator names the Requester, others have their own. */
export function deliveryOwner({ caller }: Context, named: string | undefined): string | undefined {
  if (named === undefined || named === caller.requesterId) return caller.requesterId
  return caller.isOperator ? named : undefined
}

/** What an operator does to a Requester's delivery is kept. */
export function recordForOperator(
  context: Context,
  type: MarketEventType,
  deliveryId: string,
  named: string | undefined,
): void {
  if (named !== undefined && named !== context.caller.requesterId)
    context.recordForMarket({ type, subjectId: named, state: { DeliveryId: deliveryId, RequesterId: named } })
}
