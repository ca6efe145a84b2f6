import { Refusal } from '@kempelen/protocol'
import { findAccountOfWorker, isAppealReviewer, listMemberships } from '@kempelen/store'
import type { Context } from '../context.ts'

/** Every Requester and Worker that the caller is. */
export interface AppealDecider {
  readonly requesterIds: readonly string[]
  readonly workerIds: readonly string[]
}

/**
 * The operator or appeal reviewer who calls. A Worker's token says nothing of a Requester that is the same person, so that
 * is asked for.
 */
export async function appealDecider({ connection, caller }: Context, operation: string): Promise<AppealDecider> {
  const { workerId, requesterId } = caller
  if (!caller.isOperator && !(workerId && (await isAppealReviewer(connection, workerId))))
    throw new Refusal('AccessDeniedException', { Operation: operation, Role: 'appeal reviewer' })
  const userId = caller.userId ?? (workerId && (await findAccountOfWorker(connection, workerId))?.userId)
  const memberships = userId ? await listMemberships(connection, userId) : []
  return {
    requesterIds: [...(requesterId ? [requesterId] : []), ...memberships.map((one) => one.requesterId)],
    workerIds: workerId ? [workerId] : [],
  }
}
