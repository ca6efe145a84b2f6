export interface ActivitySearch {
  kind?: keyof typeof kinds
  subject?: string
  from?: string
  to?: string
}

/** What people look for together. */
export const kinds = {
  work: ['AssignmentSubmitted', 'AssignmentReturned', 'AssignmentAbandoned'],
  review: [
    ...['AssignmentApproved', 'AssignmentRejected', 'RejectionOverturned', 'AppealMade', 'AppealDecided'],
    ...['ItemReviewed', 'BonusSent'],
  ],
  publishing: [
    ...['HITCreated', 'HITExtended', 'HITExpired', 'HITDisposed', 'BatchCreated', 'BatchPublished', 'BatchPaused'],
    ...['BatchResumed', 'BatchCancelled', 'BatchFinished', 'BatchUpdated'],
  ],
  workers: [
    ...['WorkerBlocked', 'WorkerUnblocked', 'WorkerMessaged', 'RequesterMessaged', 'WorkerStopped', 'WorkerAllowed'],
    ...['QualificationGranted', 'QualificationRevoked', 'QualificationRequested', 'QualificationRequestRejected'],
  ],
  access: [
    ...['MemberInvited', 'MemberInvitationRevoked', 'MemberJoined', 'MemberRoleChanged', 'MemberRemoved'],
    ...['AccessKeyCreated', 'AccessKeyRevoked', 'TokenCreated', 'TokenRevoked', 'RequesterSettingsUpdated'],
  ],
  money: ['DepositMade', 'BonusSent', 'TopUpPaid', 'ContestedReleased'],
} as const

export function activitySearch(search: Record<string, unknown>): ActivitySearch {
  const { kind, subject, from, to } = search
  const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  return {
    ...(typeof kind === 'string' && Object.hasOwn(kinds, kind) && { kind: kind as keyof typeof kinds }),
    ...(typeof subject === 'string' && subject !== '' && { subject: subject.trim().slice(0, 200) }),
    ...(isDay(from) && { from: from as string }),
    ...(isDay(to) && { to: to as string }),
  }
}
