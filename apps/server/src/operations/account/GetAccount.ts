import { findRequester, isAppealReviewer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetAccount = behaviour('GetAccount', async ({ connection, caller }) => {
  const requester = caller.requesterId ? await findRequester(connection, caller.requesterId) : undefined
  const isReviewer = caller.workerId !== undefined && (await isAppealReviewer(connection, caller.workerId))
  return {
    ...(caller.name && { Name: caller.name }),
    ...(caller.email && { Email: caller.email }),
    ...(caller.workerId && { WorkerId: caller.workerId }),
    ...(requester && { RequesterId: requester.requesterId, RequesterName: requester.name }),
    IsOperator: caller.isOperator ?? false,
    ...(isReviewer && { IsAppealReviewer: true }),
  }
})
