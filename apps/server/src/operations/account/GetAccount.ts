import { findRequester, isAppealReviewer } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentStanding } from '../../present/person.ts'

export const GetAccount = behaviour('GetAccount', async ({ connection, caller, config, suspensions }) => {
  const requester = caller.requesterId ? await findRequester(connection, caller.requesterId) : undefined
  const isReviewer = caller.workerId !== undefined && (await isAppealReviewer(connection, caller.workerId))
  const own = [caller.userId, caller.workerId, caller.requesterId]
  const standing = await Promise.all(own.map((id) => suspensions.of([id])))
  const apart = new Map(standing.flatMap((one) => (one ? [[one.suspensionId, presentStanding(one, caller)]] : [])))
  return {
    ...(caller.name && { Name: caller.name }),
    ...(caller.email && { Email: caller.email }),
    ...(caller.workerId && { WorkerId: caller.workerId }),
    ...(requester && { RequesterId: requester.requesterId, RequesterName: requester.name }),
    ...(caller.memberId && { MemberId: caller.memberId }),
    ...(caller.memberRole && { MemberRole: caller.memberRole }),
    IsOperator: caller.isOperator ?? false,
    Currency: config.currency,
    ...(isReviewer && { IsAppealReviewer: true }),
    ...(apart.size > 0 && { Suspensions: [...apart.values()] }),
  }
})
